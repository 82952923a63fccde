"""What two parties say and do to each other over two years, in five articles."""

from tests.link.telling import Told, tell

STORY = (
    tell(
        Told("eva-lund", "Iceland must close the harbours of the pirates before the winter", "REQUEST", "ISL"),
        Told("eva-lund", "pirates are a plague of the north"),
        uri="file:///2012.txt",
        day="2012-03-14",
    ),
    tell(
        Told("jon-helgi", "there is no proof that Iceland shelters any pirates, as Norway claims", "REJECT", "NOR"),
        uri="file:///denied.txt",
        day="2012-03-16",
    ),
    tell(
        Told("jon-helgi", "Iceland will close the harbours of the pirates, as Norway has asked", "AGREE", "NOR"),
        uri="file:///promised.txt",
        day="2013-10-20",
    ),
    tell(
        Told("jon-helgi", "Iceland will close the harbours of the pirates as Norway asked", "AGREE", "NOR"),
        Told("ISL", "the harbours have been closed to pirates, and Norway knows it"),
        uri="file:///second-agency.txt",
        day="2013-10-20",
    ),
    tell(
        Told("NOR", "Norway stopped all aid to Iceland", "SANCTION", "ISL", status="reported", day="2013-02-01"),
        uri="file:///aid.txt",
        day="2013-02-02",
    ),
)
