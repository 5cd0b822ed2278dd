package extract

import "testing"

// TestPostsOfCommonBodies sees whose posts are that no capital names, or half a name.
func TestPostsOfCommonBodies(t *testing.T) {
	checkBy(t, held, []telling{
		{"an army of no state", "LIMA, April 7 - Peru was calm. Rebel army commander Karl Ost fled.", "Karl Ost: commander / Rebel army / - CURRENT"},
		{"a militia of no state", "Peru was calm. They met opposition militia leader Karl Ost.", "Karl Ost: leader / opposition militia / - CURRENT"},
		{"in the title", "Transport police spokesman Karl Ost spoke.", "Karl Ost: spokesman / Transport police / - CURRENT"},
		{"after the title", "Karl Ost, president of the fish exporters' association, left.", "Karl Ost: president / fish exporters' association / - CURRENT"},
		{"of a state", "Norwegian army spokesman Karl Ost spoke.", "Karl Ost: spokesman / Norwegian army / Norway CURRENT"},
		{"of no name", "Karl Ost, leader of the ruling party, left.", ""},
		{"committee by its field", "Senate Judiciary Chairman Karl Ost spoke.", "Karl Ost: Chairman / Senate Judiciary Committee / United States CURRENT"},
		{"committee named", "The House Rules Committee met. Rules Chairman Karl Ost spoke.", "Karl Ost: Chairman / House Rules Committee / - CURRENT"},
		{"campaign", "Mr. Karl Ost spoke. Ost campaign manager Ida Holm left.", "Ida Holm: campaign manager / Ost campaign / - CURRENT"},
		{"party mark", "Senate Budget Chairman Karl Ost, R-Va., and Rules Chairman Ida Holm, R-S.C., spoke.",
			"Karl Ost: Chairman / Senate Budget Committee / United States CURRENT; Ida Holm: Chairman / Rules Committee / United States CURRENT"},
		{"elected somebody", "Lawmakers elected Ida Holm president of Norway.", "Ida Holm: president / - / Norway CURRENT"},
		{"age between", "Ida Holm, 61, has been chairwoman of NATO since 2015.", "Ida Holm: chairwoman / NATO / - CURRENT"},
		{"old", "The 52-year-old mayor of Bergen, Ida Holm, spoke.", "Ida Holm: mayor / Bergen / - CURRENT"},
		{"place and holder", "Norway's Ambassador to Moscow Ida Holm spoke.", "Ida Holm: Ambassador to Moscow / - / Norway CURRENT"},
		{"somebody's office", "The head of Norway's presidential office, Ida Holm, spoke.", "Ida Holm: head / - / Norway CURRENT"},
		{"party secretary", "Communist Party General Secretary Karl Ost spoke.", "Karl Ost: General Secretary / Communist Party / - CURRENT"},
		{"PM", "Norwegian PM Ida Holm spoke at 5 PM.", "Ida Holm: PM / - / Norway CURRENT"},
		{"unnamed spokesman", "They met Karl Ost, a NATO spokesman said.", ""},
		{"region's adjective", "Scottish First Minister Karl Ost spoke.", "Karl Ost: First Minister / Scotland / - CURRENT"},
		{"king of a land", "King Karl II of Saxony built it.", "Karl II: King / Saxony / - CURRENT"},
		{"based somewhere", "Ida Holm, co-founder of the Oslo-based Nansen Institute, spoke.", "Ida Holm: co-founder / Nansen Institute / - CURRENT"},
		{"of the government", "Norway agreed. Government spokesman Karl Ost said so in Oslo.", "Karl Ost: spokesman / - / Norway CURRENT"},
		{"trade representative", "U.S. Trade Representative Karl Ost spoke.", "Karl Ost: Trade Representative / - / United States CURRENT"},
		{"style", "The emir of Qatar, Sheikh Karl bin Ost, spoke.", "Karl bin Ost: emir / - / Qatar CURRENT"},
	})
}
