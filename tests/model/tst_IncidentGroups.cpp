// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/incident/Incident.h"
#include "support/CpuClock.h"

#include <QSet>
#include <QTest>

namespace IncidentGroupsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

Incident incident(const QString &name, int second, const IncidentTraits &traits = {})
{
    Incident one;
    one.target = QUuid::createUuid();
    one.targetName = name;
    one.began = second * 1'000LL;
    one.opened = one.began + 5'000;
    one.traits = traits;
    return one;
}

IncidentTraits onHost(const QString &host, const QString &address = {})
{
    IncidentTraits traits;
    traits.host = host;
    traits.address = address;
    return traits;
}

IncidentTraits behind(const QString &parent, const QString &host = {})
{
    IncidentTraits traits = onHost(host);
    traits.parent = parent;
    return traits;
}

//! Formats the groups as `parent Router: Router Shop | Disk`, one item per group.
QString shown(const QList<Incident> &incidents)
{
    QStringList groups;
    for (const IncidentGroup &group : groupIncidents(incidents)) {
        QStringList names;
        for (const qsizetype place : group.members)
            names.append(incidents[place].targetName);
        const QString reason =
            group.link == IncidentLink::None ? QString() : incidentLinkKey(group.link) + u' ' + group.common + u": "_s;
        groups.append(reason + names.join(u' '));
    }
    return groups.join(u" | "_s);
}

} // namespace

class tst_IncidentGroups : public QObject
{
    Q_OBJECT

private slots:
    void groupsIncidents_data();
    void groupsIncidents();
    void manyAreGroupedAtOnce();
};

void tst_IncidentGroups::groupsIncidents_data()
{
    QTest::addColumn<QList<Incident>>("incidents");
    QTest::addColumn<QString>("wanted");
    using Incidents = QList<Incident>;
    IncidentTraits badIssuer = onHost(u"a"_s);
    badIssuer.issuer = u"Old CA"_s;
    IncidentTraits badIssuerToo = onHost(u"b"_s);
    badIssuerToo.issuer = u"Old CA"_s;
    IncidentTraits lost;
    lost.resolver = u"9.9.9.9"_s;
    QTest::newRow("none") << Incidents{} << QString();
    QTest::newRow("one") << Incidents{incident(u"A"_s, 0, onHost(u"h"_s))} << u"A"_s;
    QTest::newRow("nothing in common") << Incidents{incident(u"A"_s, 0), incident(u"B"_s, 0)} << u"A | B"_s;
    QTest::newRow("one host") << Incidents{incident(u"A"_s, 0, onHost(u"h"_s)), incident(u"B"_s, 60, onHost(u"h"_s))}
                              << u"host h: A B"_s;
    QTest::newRow("one host, a minute and more apart")
        << Incidents{incident(u"A"_s, 0, onHost(u"h"_s)), incident(u"B"_s, 61, onHost(u"h"_s))} << u"A | B"_s;
    QTest::newRow("a minute from the first, not from the one before")
        << Incidents{incident(u"A"_s, 0, onHost(u"h"_s)), incident(u"B"_s, 50, onHost(u"h"_s)),
                     incident(u"C"_s, 100, onHost(u"h"_s)), incident(u"D"_s, 110, onHost(u"h"_s))}
        << u"host h: A B | host h: C D"_s;
    QTest::newRow("hosts differ, one address")
        << Incidents{incident(u"A"_s, 0, onHost(u"a"_s, u"10.0.0.1"_s)), incident(u"B"_s, 1, onHost(u"b"_s, u"10.0.0.1"_s))}
        << u"address 10.0.0.1: A B"_s;
    QTest::newRow("host before address") << Incidents{incident(u"A"_s, 0, onHost(u"h"_s, u"10.0.0.1"_s)),
                                                      incident(u"B"_s, 1, onHost(u"h"_s, u"10.0.0.1"_s))}
                                         << u"host h: A B"_s;
    QTest::newRow("what explains more goes first")
        << Incidents{incident(u"A"_s, 0, onHost(u"h"_s, u"1"_s)), incident(u"B"_s, 1, onHost(u"h"_s, u"1"_s)),
                     incident(u"C"_s, 2, onHost(u"x"_s, u"1"_s))}
        << u"address 1: A B C"_s;
    QTest::newRow("a parent and its children, whoever came first")
        << Incidents{incident(u"Shop"_s, 0, behind(u"Router"_s, u"s"_s)), incident(u"Mail"_s, 1, behind(u"Router"_s, u"m"_s)),
                     incident(u"Router"_s, 2, onHost(u"r"_s))}
        << u"parent Router: Router Shop Mail"_s;
    QTest::newRow("children of a parent without an incident")
        << Incidents{incident(u"Shop"_s, 0, behind(u"Router"_s)), incident(u"Mail"_s, 1, behind(u"Router"_s))}
        << u"parent Router: Shop Mail"_s;
    QTest::newRow("children of different parents")
        << Incidents{incident(u"Shop"_s, 0, behind(u"A"_s)), incident(u"Mail"_s, 1, behind(u"B"_s))} << u"Shop | Mail"_s;
    QTest::newRow("an issuer") << Incidents{incident(u"A"_s, 0, badIssuer), incident(u"B"_s, 1, badIssuerToo)}
                               << u"issuer Old CA: A B"_s;
    QTest::newRow("a resolver") << Incidents{incident(u"A"_s, 0, lost), incident(u"B"_s, 1, lost)}
                                << u"resolver 9.9.9.9: A B"_s;
    QTest::newRow("each is in one group") << Incidents{incident(u"A"_s, 0, onHost(u"h"_s, u"1"_s)),
                                                       incident(u"B"_s, 0, onHost(u"h"_s)),
                                                       incident(u"C"_s, 0, onHost(u"x"_s, u"1"_s))}
                                          << u"host h: A B | C"_s;
    QTest::newRow("in the order of the list") << Incidents{incident(u"New"_s, 900), incident(u"A"_s, 3, onHost(u"h"_s)),
                                                           incident(u"Between"_s, 2), incident(u"B"_s, 1, onHost(u"h"_s))}
                                              << u"New | host h: B A | Between"_s;
}

void tst_IncidentGroups::groupsIncidents()
{
    QFETCH(QList<Incident>, incidents);
    QFETCH(QString, wanted);
    QCOMPARE(shown(incidents), wanted);
}

//! All incidents have the same host, and the list must appear without delay.
void tst_IncidentGroups::manyAreGroupedAtOnce()
{
    QList<Incident> incidents;
    for (int i = 0; i < 5'000; ++i)
        incidents.append(incident(QString::number(i), i % 1'000, onHost(u"h%1"_s.arg(i % 7), QString::number(i % 11))));
    const test::CpuClock clock;
    const QList<IncidentGroup> groups = groupIncidents(incidents);
    QVERIFY2(clock.elapsedMs() < 2'000, qPrintable(QString::number(clock.elapsedMs())));
    QSet<qsizetype> seen;
    for (const IncidentGroup &group : groups)
        seen.unite({group.members.begin(), group.members.end()});
    QCOMPARE(seen.size(), incidents.size());
}

QTEST_GUILESS_MAIN(tst_IncidentGroups)

} // namespace IncidentGroupsTest

#include "tst_IncidentGroups.moc"
