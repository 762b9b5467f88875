// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoProfile.h"

#include "app/alerting/AlertsStore.h"
#include "app/profile/Sample.h"
#include "history/StoredResultReader.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace DemoProfileTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kNow = 1'795'622'800'000; // 25 November 2026, 15:26:40 UTC

class tst_DemoProfile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(writeDemoProfile(m_profile, m_targets, QDateTime::fromMSecsSinceEpoch(kNow, Qt::UTC),
                                  [this](int days) { return (m_days = days) > 0; }),
                 QString());
        qInfo("90 days: %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void hasBelievableServices()
    {
        QCOMPARE(m_targets.size(), 24);
        QSet<QString> tags;
        int degraded = 0;
        int failing = 0;
        for (const Target &target : m_targets) {
            QCOMPARE(target.kind, u"simulated"_s);
            QVERIFY2(!target.fields.text(u"reply"_s).isEmpty(), qPrintable(target.name));
            tags += QSet<QString>(target.tags.begin(), target.tags.end());
            degraded += target.fields.number(u"degradedRate"_s) > 0 ? 1 : 0;
            if (!target.fields.has(u"outageAfter"_s))
                continue;
            ++failing;
            QCOMPARE(target.fields.duration(u"outageAfter"_s), Milliseconds(20'000));
            QCOMPARE(target.fields.duration(u"outageFor"_s), Milliseconds(120'000));
        }
        QCOMPARE(tags, (QSet<QString>{u"prod"_s, u"office"_s, u"database"_s, u"web"_s}));
        QCOMPARE(degraded, 1);
        QCOMPARE(failing, 1);
    }

    void everyTargetHasResultsOfNinetyDays()
    {
        const StoredResultReader reader(m_profile.resultsFolder());
        for (const Target &target : m_targets) {
            const QList<StoredResult> results = reader.read(target.id, 0, kNow + kDay).results;
            QVERIFY2(results.size() >= kDemoDays * 96, qPrintable(target.name));
            qint64 last = kNow - kDemoDays * kDay - 1;
            for (const StoredResult &result : results) {
                QVERIFY(result.at > last);
                QVERIFY(result.at - last <= DemoPast::kInterval.count() + 1);
                last = result.at;
            }
            QVERIFY(last < kNow && last >= kNow - target.schedule.every.count());
        }
        QVERIFY(m_days >= kDemoDays);
    }

    void daysAreBusierThanNights()
    {
        const StoredResultReader reader(m_profile.resultsFolder());
        double day = 0;
        double night = 0;
        for (const StoredResult &result : reader.read(m_targets.first().id, 0, kNow).results) {
            const int hour = QDateTime::fromMSecsSinceEpoch(result.at).time().hour();
            day += hour >= 12 && hour < 18 ? result.durationMs : 0;
            night += hour < 6 ? result.durationMs : 0;
        }
        QVERIFY2(day > 1.1 * night, qPrintable(u"%1 and %2"_s.arg(day).arg(night)));
    }

    void everyIncidentIsStoredAndOneIsOpen()
    {
        qsizetype planned = 0;
        for (const Target &target : m_targets)
            planned += demoIncidents(target, kNow).size();
        HistoryDatabase database(m_profile.historyFile(), HistoryDatabase::Access::Read);
        QVERIFY(!database.open());
        const IncidentTable table(&database);
        const auto all = table.between(0, kNow, 1'000);
        QVERIFY(all && planned > 12);
        QCOMPARE(all->size(), planned);
        QCOMPARE(table.open()->size(), 1);
        QCOMPARE(table.open()->first().targetName, u"Search"_s);
        for (const Incident &incident : *all) {
            QVERIFY(!incident.message.isEmpty());
            QCOMPARE(incident.closed.has_value(), incident.targetName != "Search"_L1 || incident.opened < kNow - kDay);
        }
    }

    //! Otherwise, all services would be pending until their first check.
    void statesContinue()
    {
        HistoryDatabase database(m_profile.historyFile(), HistoryDatabase::Access::Read);
        QVERIFY(!database.open());
        const auto states = StateTable(&database).all();
        QVERIFY(states);
        QCOMPARE(states->size(), m_targets.size());
        int up = 0;
        for (const StoredState &stored : *states)
            up += stored.state.hardOutcome == Outcome::Up ? 1 : 0;
        QCOMPARE(up, 23);
        const auto sessions = SessionTable(&database).between(0, kNow);
        QVERIFY(sessions);
        QCOMPARE(*sessions, (QList<StoredSession>{{kNow - kDemoDays * kDay, kNow, true}}));
        QVERIFY(readAlertsFile(m_profile.alertsFile()).document->notifiesAnybody());
    }

    void stopsOnRequest()
    {
        const QTemporaryDir folder;
        int calls = 0;
        QCOMPARE(writeDemoProfile(Profile(folder.path()), m_targets, QDateTime::fromMSecsSinceEpoch(kNow, Qt::UTC),
                                  [&calls](int) { return ++calls < 3; }),
                 QString());
        QCOMPARE(calls, 3);
    }

    void reportsAFolderThatCannotBeWritten()
    {
        QVERIFY(!writeDemoProfile(Profile(u"/dev/null/demo"_s), m_targets, QDateTime::fromMSecsSinceEpoch(kNow, Qt::UTC))
                     .isEmpty());
    }

private:
    QTemporaryDir m_folder;
    const Profile m_profile{m_folder.path()};
    const QList<Target> m_targets = demoTargets().targets;
    int m_days = 0;
};

QTEST_GUILESS_MAIN(tst_DemoProfile)

} // namespace DemoProfileTest

#include "tst_DemoProfile.moc"
