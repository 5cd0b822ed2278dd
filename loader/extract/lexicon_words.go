package extract

// classWords lists the words of each class. Words of several classes stand in each.
var classWords = map[class]string{
	classFunction: `the a an he she it they we i you me him us them my your his her its our their this that these those who whom
		whose which what when where why how there here and or but nor so yet if unless until while as than because since
		although though whether of in on at by for from to with without within into onto upon over under between among
		against about after before during through across along around behind beyond despite toward towards via per
		not no yes all any some each every both either neither few many much more most several such other another own
		is are was were be been being am has have had having do does did will would can could may might must shall should
		also too very just only even still now then again once ever never always often soon later earlier already almost
		however meanwhile moreover furthermore therefore thus hence nevertheless instead indeed perhaps otherwise
		one two three four five six seven eight nine ten hundred thousand million billion first second third last next
		mr mrs ms miss let get got like up down out off away back well yesterday today tomorrow tonight
		they're we're don't didn't doesn't isn't wasn't i'm can't won't`,

	classHonorific: `daw datuk dato generalissimo regent mr mrs ms miss mme mlle madame mademoiselle monsieur signor signora señor señora senor senora messrs dr sir lord lady dame madam sheikh sheik shaikh mullah maulana ayatollah imam
		rabbi rev reverend father brother sister monsignor prince princess king queen emperor empress sultan emir sultana shah crown pope
		cardinal archbishop bishop patriarch baron baroness count countess duke duchess gen general lt col colonel lieutenant
		major maj capt captain cmdr commander adm admiral vice-admiral rear-admiral marshal brigadier
		lt-gen maj-gen brig-gen lt-col lt-cmdr air-marshal major-general lieutenant-general brigadier-general lieutenant-colonel brig sgt sergeant cpl corporal pvt private
		officer constable const detective det inspector insp supt hon hon'ble hon’ble honourable honorable excellency highness majesty eminence holiness prof professor sen senator rep representative gov
		governor congressman congresswoman president comrade judge justice first-lady tsar czar herr frau
		commodore oba metropolitan archimandrite hieromonk swami puan rais shri smt dasho seri tun tunku tengku tan-sri datin alhaji otunba engr barr hojatoleslam hojjatoleslam sayyed sayyid sheikha
		amir h.e h.h h.r.h h.m hh hrh fm dpm eam nsa coas cs`,

	classHead: `president postmaster vice-president premier chancellor vice-chancellor minister secretary undersecretary
		secretary-general ambassador envoy spokesman spokeswoman spokesperson director director-general chairman chairwoman
		chairperson chair convener convenor chief head leader governor mayor senator congressman congresswoman representative rep sen gov lawmaker
		legislator deputy member mp mep commissioner commander judge justice prosecutor prosecutor-general attorney counsel lawyer adviser advisor aide
		negotiator mediator coordinator consul king queen pope archbishop bishop cardinal patriarch emir sultan speaker
		ceo cfo coo manager executive officer founder co-founder cofounder owner professor lecturer scholar fellow analyst economist expert
		researcher editor editor-in-chief correspondent columnist strategist nominee inspector-general rector dean principal
		treasurer delegate emissary plenipotentiary vice-chairman vice-premier co-chair co-chairman co-leader
		co-president under-secretary governor-general attorney-general coach whip ombudsman ombudswoman comptroller
		counsellor counselor taoiseach prime-minister monarch scientist historian chargé charge chief-of-staff
		vice-minister vice-governor vice-mayor boss chieftain warlord superintendent trustee organizer organiser
		reporter activist campaigner physicist engineer parliamentarian politician candidate councillor councilor partner
		specialist consultant author rapporteur amir vice-speaker ambassador-at-large consul-general emperor empress diplomat
		pm ruler commander-in-chief vice-chairwoman co-chairwoman nuncio under-secretary-general
		auditor solicitor publisher curator biologist sociologist climatologist virologist epidemiologist
		meteorologist seismologist psychologist anthropologist archaeologist geologist ecologist astronomer criminologist
		psychiatrist forecaster pollster provost mufti imam catholicos tánaiste co-ceo vice-chair co-director sheriff
		administrator attaché attache planner physician convenor trader broker lobbyist assemblyman assemblywoman councilman councilwoman president-general comptroller-general controller-general
		commissioner-general auditor-general solicitor-general surgeon-general advocate-general registrar-general vice-rector vice-secretary
		vice-director deputy-governor deputy-director co-spokesperson co-spokesman co-spokeswoman co-chairperson pro-chancellor primate akim khokim hokim voivode prefect
		metropolitan abbot oba kabaka asantehene provost-general`,

	classFounded: `lawmaker legislator deputy member judge justice attorney lawyer aide executive officer owner professor lecturer scholar fellow
		analyst economist expert researcher editor correspondent columnist strategist dean principal delegate scientist
		historian reporter activist campaigner physicist engineer politician candidate coach manager founder co-founder
		representative counsel boss organizer organiser author partner specialist consultant head chief leader chair director mufti imam catholicos
		parliamentarian councillor trustee treasurer whip nominee cardinal diplomat ruler auditor solicitor
		publisher curator biologist sociologist climatologist virologist epidemiologist meteorologist seismologist psychologist
		anthropologist archaeologist geologist ecologist astronomer criminologist psychiatrist forecaster pollster
		trader broker lobbyist administrator attaché attache planner physician`,

	classHeads: `presidents ministers premiers chancellors secretaries ambassadors envoys leaders senators governors mayors chairmen
		spokesmen directors commissioners reps sens govs representatives executives chiefs founders co-founders advisers advisors editors aides`,

	classModifier: `district prime vice deputy assistant associate principal chief senior junior first second third special general executive managing
		permanent additional under federal national international high supreme joint joint-chiefs top lead main personal
		political military diplomatic presidential parliamentary congressional opposition party ruling-party rebel tribal religious
		spiritual ecumenical lieutenant honorary adjunct visiting emeritus regional global chief-executive deputy-chief press media
		policy campaign majority minority house senate cabinet group co research program programme project news
		sales marketing operating financial technology communications information investment technical legal scientific
		de-facto de facto paramount separatist guerrilla militant hardline state union royal apostolic papal
		consular crown night deputy-prime coordinating transitional ranking founding country auxiliary suffragan coadjutor titular resident vice-foreign`,

	classPortfolio: `foreign finance defence defense interior exterior home economy economic economics trade commerce industry energy oil petroleum
		mining mines agriculture agricultural environment environmental health education labour labor justice culture cultural
		transport transportation transit treasury budget planning development cooperation co-operation security intelligence
		affairs relations policy information communications telecommunications technology science research sport sports
		tourism housing urban social welfare family families women youth religious human rights immigration migration integration
		police emergency emergencies situations water resources fisheries forestry food rural public works administration
		privatization privatisation investment external internal european eurasian asian african american arab middle near
		eastern western northern southern south north east west central pacific latin legal political military diplomatic consular
		counterterrorism nonproliferation non-proliferation arms control disarmament nuclear atomic climate
		humanitarian refugee refugees aid monetary fiscal tax customs natural veterans overseas commonwealth indigenous
		international national homeland infrastructure digital media press protection consumer taxation revenue employment
		reconstruction reconciliation parliamentary enlargement competition market markets studies politics law history
		regional local community communities transformation operations management strategic stability organization matters issues
		bilateral multilateral hemisphere oceanian dialogue peace negotiations
		partnerships francophonie unity unification reunification freedom strategy irrigation ecology
		enterprise enterprises prosecutions electricity livestock expatriates diaspora antiquities innovation railways farm farming farms fishing maritime aviation space roads`,

	classStatus: `former ex then acting interim caretaker newly recently new outgoing incoming appointed elected re-elected reelected current present late
		long-time longtime veteran onetime one-time erstwhile previous designated departing newly-appointed newly-elected
		embattled ousted deposed retired fellow disgraced jailed exiled sitting incumbent future`,

	classBody: `ministry department committee council commission assembly parliament congress senate house agency bureau office
		administration authority board court tribunal party front union federation confederation association alliance league
		institute institution university college school academy foundation fund bank group company corporation organization
		organisation society club embassy consulate mission secretariat army navy guard guards force forces corps brigade battalion
		regiment police church centre center hospital museum library newspaper times post tribune herald gazette journal
		news television radio network chamber exchange airlines airways air-force airport-authority cabinet politburo presidium directorate
		inspectorate treasury service services initiative forum movement coalition campaign project watch partnership
		conference command headquarters division unit militia brigades resistance caucus bundesbank industries holdings
		motors electric oil petroleum steel securities partners associates technologies systems laboratories
		laboratory theater theatre orchestra partido partei parti bloc banque banco banca societe société compagnie crédit`,

	classBodyBefore: `ministry department university bank banque banco banca societe société compagnie organization organisation association federation institute council committee
		commission house court school college academy church board bureau office embassy consulate union league party
		international society movement front centre center fund group chamber confederation joint
		national royal general armed`,

	classParticle: `van von der den de del della di da dos das du la le el al ibn bin bint abu ben ter ten st san mac af av zu y e ul wa
		ul-haq ur ould bou abd anak binti binte`,

	classFirm: `inc corp ltd llc plc gmbh ag co sa nv bv kg ab asa oyj spa limited incorporated bros`,

	classLand: `river province county district state region island islands mountain mountains valley lake bay sea ocean desert peninsula
		strait straits gulf coast street avenue square road airport bridge port harbor harbour canal city town village
		oblast governorate prefecture canton park stadium palace castle cathedral mosque beach hills heights pass
		territory territories republic base prison camp tower building hall hotel gate plateau delta falls`,

	classLandBefore: `lake mount mt cape port fort gulf bay strait isle saint st san santa sao los las el new camp`,

	classTime: `january february march april may june july august september october november december jan feb mar apr jun jul aug
		sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
		mondays tuesdays wednesdays thursdays fridays saturdays sundays gmt edt est utc cet bst`,

	classSaid: `said says told tells added adds warned warns noted notes stressed stresses announced announces declared declares
		stated states explained explains insisted insists claimed claims argued argues confirmed confirms denied denies
		acknowledged replied asked asks wrote writes tweeted pointed recalled commented observed remarked emphasized
		emphasised reiterated urged urges vowed pledged promised suggested concluded predicted testified complained
		criticized criticised accused hailed praised condemned thinks believes thought believed`,

	classInside: `in at near inside outside throughout across around within visit visited visiting visits leave left leaving reach
		reached into via northern southern eastern western central downtown`,

	classAdjective: `western eastern northern southern central islamic islamist muslim muslims christian christians jewish jews jew arab arabs arabic
		european europeans african africans asian asians eurasian latin nazi nazis communist communists socialist socialists
		republican republicans democrat democrats democratic catholic catholics protestant protestants orthodox lutheran lutherans anglican anglicans methodist methodists presbyterian calvinist pentecostal
		pentecostals evangelical evangelicals mormon mormons coptic copts maronite maronites druze alawite alawites yazidi yazidis ismaili shiite
		shiites shia sunni sunnis hindu hindus sikh buddhist kurdish kurd kurds english scottish welsh basque catalan
		chechen tamil pashtun uighur roma slavic soviet baltic nordic scandinavian balkan mediterranean transatlantic anglo
		conservative conservatives liberal liberals labour marxist maoist zionist atlantic pacific caribbean euro internet web covid-19
		coronavirus olympic olympics christmas easter ramadan god bible koran quran allah brexit blog dax ftse dow
		jones nasdaq dollar pound yen anti-semitic semitic greens hispanic hispanics caucasian mideast byzantine ottoman
		roman gothic victorian rohingya palestinians bosniak serb serbs croat croats tv radio ok pm am gdp ceo cfo ngo ngos
		aids hiv sars ebola mp mps eurozone schengen iii ii iv`,

	classCommon: `congressmen congresswomen senators banks companies firms governments countries nations states parties unions farmers workers traders investors economists dealers brokers bankers businessmen industrialists police officials authorities critics analysts experts observers sources reports people scientists researchers
		thousands hundreds dozens millions protesters demonstrators residents witnesses investigators prosecutors lawyers
		diplomats ministers leaders lawmakers troops soldiers rebels militants fighters students teachers women men children
		news media reporters journalists talks negotiations relations according speaking asked based born given seen
		world war international national government opposition parliament state president minister chancellor
		ambassador secretary chairman director general professor doctor king queen pope church court prison
		although despite during following including nearly around under thanks please welcome
		finally recently currently previously originally eventually initially apparently clearly certainly
		sometimes usually generally overall additionally consequently subsequently similarly unlike regarding considering
		security economic political military foreign human rights nuclear climate trade energy oil gas peace conflict
		terror terrorism election elections vote voters democracy freedom independence reform reforms economy business
		market markets sales shares prices stocks exports imports growth inflation debt
		good great big small old young new high low long short black white red green blue right left
		everyone everybody someone nobody nothing something anything everything
		photo image video audio file picture pictures graphic map click read watch listen more related
		dear yes no well oh why because question answer q a editor author by copyright
		summer winter spring autumn fall morning evening night week month year day time`,

	classPolity: `government delegation delegations side officials official authorities administration troops forces army military
		soldiers diplomats diplomat negotiators negotiator leadership regime representatives representative police
		intelligence foreign defence defense state parliament lawmakers leaders leader president minister ministers prime
		chancellor embassy ambassador envoy cabinet team counterpart counterparts colleague colleagues homologue homologues opposite policy position stance decision
		interests demands proposal offer sanctions strikes airstrikes navy warships jets missiles
		invasion aggression withdrawal annexation foreign-policy efforts mediation`,

	classVerb: `has have had is was will would wants want wanted says said seeks sought agreed agrees accused accuses denied denies
		refused refuses rejected rejects insists insisted warned warns hopes hoped plans planned expects expected called calls
		announced announces demanded demands believes sees saw made makes took takes gave gives sent sends did does can
		could may might must should fears feared considers considered remains continues continued began begins
		also supports supported backs backed opposes opposed blames blamed views decided decides declared imposed
		recalled summoned expelled welcomed condemned urged offered threatened responded replied invited signed joined
		recognized recognised resumed suspended halted ordered pledged promised claimed claims argues argued stopped`,
}
