// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/TargetChart.h"
#include "history/tables/IncidentTable.h"

#include <QTemporaryDir>
#include <QTest>

namespace IncidentMarksTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests incidents as marks in a chart.
class tst_IncidentMarks : public QObject
{
    Q_OBJECT

private slots:
    void marksTheSpan();
    void hasNoMarksWithoutADatabase();
};

void tst_IncidentMarks::marksTheSpan()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    const TargetId shop = QUuid::createUuid();
    {
        HistoryDatabase database(file, HistoryDatabase::Access::Write);
        QVERIFY(!database.open());
        Incident incident;
        incident.target = shop;
        incident.began = 1'000;
        incident.opened = 1'100;
        incident.closed = 2'000;
        incident.message = u"Refused."_s;
        Incident open = incident;
        open.began = 5'000;
        open.opened = 5'100;
        open.closed.reset();
        open.worst = Outcome::Degraded;
        Incident other = incident;
        other.target = QUuid::createUuid();
        QVERIFY(!IncidentTable(&database).put({{incident, {}}, {open, {}}, {other, {}}}));
    }
    ChartRequest request;
    request.targets = {shop};
    request.from = 1'500;
    request.to = 6'000;
    using Kind = ChartMark::Kind;
    QCOMPARE(incidentMarks(file, request, 5'500),
             (QList<ChartMark>{{Kind::Incident, 5'000, 5'500, u"Refused."_s, Outcome::Degraded},
                               {Kind::Incident, 1'000, 2'000, u"Refused."_s, Outcome::Down}}));
    request.from = 3'000;
    request.to = 4'000;
    QCOMPARE(incidentMarks(file, request, 5'500), QList<ChartMark>());
}

void tst_IncidentMarks::hasNoMarksWithoutADatabase()
{
    ChartRequest request;
    request.targets = {QUuid::createUuid()};
    request.to = 1'000;
    QVERIFY(incidentMarks(u"/nowhere/history.sqlite"_s, request, 500).isEmpty());
}

QTEST_GUILESS_MAIN(tst_IncidentMarks)

} // namespace IncidentMarksTest

#include "tst_IncidentMarks.moc"
