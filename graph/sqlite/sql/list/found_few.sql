-- Where few nodes are in the set, they are gone through; where many are, a page is soon full of those that a walk along the list meets.
(:most < 0 or (select count(*) from found) <= :most)
