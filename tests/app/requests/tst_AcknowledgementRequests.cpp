// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/Monitor.h"
#include "app/requests/AcknowledgementRequests.h"
#include "app/requests/RequestServer.h"
#include "checks/Registry.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/TransitionTable.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace AcknowledgementRequestsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests requests from other programs while the monitoring program starts up or shuts down.
class tst_AcknowledgementRequests : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void storesACommentBeforeTheTargetsAreRead();
    void storesOrRefusesCommentsDuringShutdown();
    void refusesACommentWithoutAnIncident();
    void refusesRequestsAfterShutdown();
    void answersOnceTheChangeIsStored();
    void reportsAChangeThatCannotBeStored();

private:
    //! Sends a request, and waits until the connection is closed. \return `ok`, or the reason for the refusal
    QString ask(const QString &request, const QJsonObject &more);
    QString comment(const QString &text, int incident = 1);
    QStringList words() const;
    //! Monitors a target until it is down. \return its ID
    TargetId monitorFailingTarget();
    QString acknowledge(const TargetId &target);
    //! Returns the name of the person who acknowledged the target, as stored in the database.
    QString storedAcknowledger(const TargetId &target) const;
    void end();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<RequestServer> m_server;
};

void tst_AcknowledgementRequests::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_monitor = std::make_unique<Monitor>(Profile(m_folder->path()));
    QCOMPARE(m_monitor->acquireLock(), QString());
    Incident incident;
    incident.target = QUuid::createUuid();
    incident.targetName = u"Shop"_s;
    incident.began = incident.opened = QDateTime::currentMSecsSinceEpoch();
    HistoryDatabase database(m_monitor->profile().historyFile(), HistoryDatabase::Access::Write);
    QVERIFY(!IncidentTable(&database).put({IncidentChange{incident, {}}}));
    m_server = std::make_unique<RequestServer>(Profile(m_folder->path()));
    new AcknowledgementRequests(m_monitor.get(), m_server.get());
}

void tst_AcknowledgementRequests::cleanup()
{
    m_server.reset();
    m_monitor.reset();
}

void tst_AcknowledgementRequests::end()
{
    QSignalSpy finished(m_monitor.get(), &Monitor::finished);
    m_monitor->shutDown();
    QVERIFY(finished.wait(30'000));
}

QString tst_AcknowledgementRequests::ask(const QString &request, const QJsonObject &more)
{
    QString reported;
    RequestCall call(Profile(m_folder->path()), request, more);
    connect(&call, &RequestCall::answered, this, [&reported] { reported = u"ok"_s; });
    connect(&call, &RequestCall::refused, this, [&reported](const QString &sentence) { reported = sentence; });
    connect(&call, &RequestCall::unanswered, this, [&reported] { reported = u"no reply"_s; });
    call.start();
    return QTest::qWaitFor([&reported] { return !reported.isEmpty(); }, 30'000) ? reported : u"nothing"_s;
}

QString tst_AcknowledgementRequests::comment(const QString &text, int incident)
{
    return ask(u"comment"_s, {{u"incident"_s, incident}, {u"author"_s, u"Ben"_s}, {u"text"_s, text}});
}

QStringList tst_AcknowledgementRequests::words() const
{
    HistoryDatabase database(m_monitor->profile().historyFile(), HistoryDatabase::Access::Read);
    QStringList words;
    if (database.open())
        return words;
    const auto entries = IncidentTable(&database).entries(1);
    for (const IncidentEntry &entry : entries ? *entries : QList<IncidentEntry>())
        words.append(entry.text);
    return words;
}

void tst_AcknowledgementRequests::storesACommentBeforeTheTargetsAreRead()
{
    QCOMPARE(comment(u"a word"_s), u"ok"_s);
    QCOMPARE(words(), QStringList{u"a word"_s}); // stored immediately, while the program is still running
    end();
    QCOMPARE(words(), QStringList{u"a word"_s});
}

void tst_AcknowledgementRequests::storesOrRefusesCommentsDuringShutdown()
{
    QHash<quint64, QString> said;
    QStringList stored;
    int refused = 0;
    connect(m_monitor.get(), &Monitor::commentHandled, this, [&](quint64 number, const QString &refusal) {
        if (refusal.isEmpty())
            stored.append(said.value(number));
        else
            ++refused;
    });
    const auto say = [&](const QString &text) { said.insert(m_monitor->addIncidentComment(1, u"Ben"_s, text), text); };
    connect(m_monitor.get(), &Monitor::shuttingDown, this, [&say] { say(u"it is to end"_s); });
    connect(m_monitor.get(), &Monitor::engineStopped, this, [&say] { say(u"the engine has ended"_s); });
    connect(m_monitor.get(), &Monitor::finished, this, [&say] { say(u"all has ended"_s); });
    m_monitor->startSchedule();
    end();
    QVERIFY(!QTest::currentTestFailed());
    const QString late = comment(u"after that"_s);
    QVERIFY2(late.startsWith(u"The program that monitors the profile is shutting down. No"_s), qPrintable(late));
    QCOMPARE(refused, 2);
    QCOMPARE(stored, (QStringList{u"it is to end"_s, u"the engine has ended"_s}));
    QCOMPARE(words(), stored);
}

void tst_AcknowledgementRequests::refusesACommentWithoutAnIncident()
{
    QCOMPARE(comment(u"a word"_s, 4'711), u"Incident 4711 not found."_s);
    end();
}

void tst_AcknowledgementRequests::refusesRequestsAfterShutdown()
{
    AcknowledgementRequest order;
    order.targets = {QUuid::createUuid()};
    QCOMPARE(ask(acknowledgementRequestName(order.what), acknowledgementRequestToJson(order)),
             u"ok"_s); // the answer contains the effect on each target
    end();
    const QString late = ask(acknowledgementRequestName(order.what), acknowledgementRequestToJson(order));
    QVERIFY2(late.startsWith(u"The program that monitors the profile is shutting down. No"_s), qPrintable(late));
}

TargetId tst_AcknowledgementRequests::monitorFailingTarget()
{
    Target bad;
    bad.id = QUuid::createUuid();
    bad.name = u"Shop"_s;
    bad.kind = u"simulated"_s;
    bad.fields = *Fields::fromJson(findKind(bad.kind)->fields, {{u"latency"_s, u"1ms"_s}, {u"failureRate"_s, 100}});
    bad.schedule.attempts = 1;
    const QSignalSpy transitions(m_monitor.get(), &Monitor::transitionsReady);
    m_monitor->targets().add({bad});
    m_monitor->startSchedule();
    m_monitor->checkNow();
    return QTest::qWaitFor([&transitions] { return !transitions.isEmpty(); }, 30'000) ? bad.id : TargetId();
}

QString tst_AcknowledgementRequests::acknowledge(const TargetId &target)
{
    AcknowledgementRequest order;
    order.targets = {target};
    order.acknowledgement.by = u"Anna"_s;
    return ask(acknowledgementRequestName(order.what), acknowledgementRequestToJson(order));
}

QString tst_AcknowledgementRequests::storedAcknowledger(const TargetId &target) const
{
    HistoryDatabase database(m_monitor->profile().historyFile(), HistoryDatabase::Access::Read);
    if (database.open())
        return {};
    const auto states = StateTable(&database).all();
    for (const StoredState &stored : states ? *states : QList<StoredState>()) {
        if (stored.target == target && stored.state.acknowledged)
            return stored.state.acknowledged->by;
    }
    return {};
}

//! If the program is killed after its reply, the acknowledgement isn't lost.
void tst_AcknowledgementRequests::answersOnceTheChangeIsStored()
{
    const TargetId target = monitorFailingTarget();
    QVERIFY(!target.isNull());
    QCOMPARE(acknowledge(target), u"ok"_s);
    QCOMPARE(storedAcknowledger(target), u"Anna"_s);
    end();
}

void tst_AcknowledgementRequests::reportsAChangeThatCannotBeStored()
{
    const TargetId target = monitorFailingTarget();
    QVERIFY(!target.isNull());
    const auto onDisk = [this](const QString &sql) {
        return HistoryDatabase(m_monitor->profile().historyFile(), HistoryDatabase::Access::Write).execute(sql);
    };
    QVERIFY(!onDisk(u"CREATE TRIGGER refuse BEFORE INSERT ON standing BEGIN SELECT RAISE(ABORT, 'not now'); END"_s));
    const QString refusal = acknowledge(target);
    QVERIFY2(refusal.startsWith(u"The change is in effect, but can't currently be stored."_s), qPrintable(refusal));
    QCOMPARE(storedAcknowledger(target), QString());
    QVERIFY(!onDisk(u"DROP TRIGGER refuse"_s));
    QTRY_COMPARE_WITH_TIMEOUT(storedAcknowledger(target), u"Anna"_s, 20'000);
    end();
}

QTEST_GUILESS_MAIN(tst_AcknowledgementRequests)

} // namespace AcknowledgementRequestsTest

#include "tst_AcknowledgementRequests.moc"
