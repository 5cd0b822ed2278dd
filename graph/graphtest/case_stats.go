package graphtest

var statsCases []testCase
