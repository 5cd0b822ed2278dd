-- No claim stands, so none names a profile.
delete from claim_profile
