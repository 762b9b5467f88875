// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/FailureComparison.h"
#include "app/recording/EvidenceMask.h"
#include "app/recording/HistoryRecorder.h"
#include "app/recording/HistoryThread.h"
#include "checks/Registry.h"
#include "engine/evaluate/SecretMask.h"
#include "history/StoredResultReader.h"
#include "history/StoredResultWriter.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"
#include "history/values/OutcomeTimeline.h"
#include "history/values/Rollup.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

namespace HistoryThreadTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_HistoryThread : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void storesResults();
    void writesWithinTwoSeconds();
    void editsDoNotChangeEarlierResults_data();
    void editsDoNotChangeEarlierResults();
    void omitsCancelledChecks();
    void reportsWriteErrorsAndContinues();
    void reportsDataLostAtShutdown();
    void reportsWhichPartFails_data();
    void reportsWhichPartFails();
    void storesChangesAndSessions();
    void storesTheStatesOfTargets();
    void storesAChangeAndItsStateTogether();
    void storesAChangeAndItsAlertsTogether();
    void changesWaitForTheDatabase();
    void storesIncidents();
    void reportsACommentOnceStored();
    void commentsWaitForTheDatabase();
    void storesNotes();
    void incidentsContinueInTheNextRun();
    void incidentsWaitForTheDatabase();
    void anIncidentOfARemovedTargetIsClosed();
    void remembersFailuresDuringMaintenance();
    void storesEvidenceOfFailures();
    void masksSecretsFromBeforeAnEdit();
    void masksKeychainSecretsFromBeforeAChange();
    void storesNoTextsOfARemovedTarget();
    void recoveryInTheSameBatchIsNotTheLastGoodAnswer();
    void evidenceWaitsForTheDatabase();
    void storesRecordings();
    void recordingsWaitForTheDatabase();
    void storesNoRecordingOfARemovedTarget();
    void storesGapsInMonitoring();
    void storesOfflineSpans();
    void reportsADamagedDatabase();
    void findsAWrongIndex();
    void dropsTheOldestResultsFirst();
    void removesOldResults();
    void clockJumpsDeleteNothing();
    void reportsAnUnreadableFileOnce();
    void shutdownDoesNotRetryFreeingSpace();
    void stopsEvenIfNeverStarted();
    void ignoresCallsWhileStopping();

private:
    void expectMaskedFailure(HistoryThread *history, const QDateTime &good, const QByteArray &answer);
    QString folder() const { return m_folder->filePath(u"history"_s); }
    QString database() const { return m_folder->filePath(u"history.sqlite"_s); }
    QList<StoredResult> kept() const;
    //! Writes a result at each of these times and packs them into segments.
    void packResults(const QList<qint64> &times) const;
    QList<StoredTransition> changes() const;
    QList<Incident> incidents() const;
    QStringList timeline() const;
    static void stop(HistoryThread *history);

    std::unique_ptr<QTemporaryDir> m_folder;
    const TargetId m_target = QUuid::createUuid();
};

namespace {

const qint64 kDay = std::chrono::milliseconds(std::chrono::hours(24)).count();

Result resultOf(const TargetId &target, const QDateTime &at, const QString &summary)
{
    Result result;
    result.targetId = target;
    result.at = at;
    result.outcome = Outcome::Up;
    result.observation.summary = summary;
    return result;
}

Target targetOf(const TargetId &id)
{
    Target target;
    target.id = id;
    return target;
}

//! Returns a web page target whose request contains a secret.
Target withKey(const TargetId &id, const QString &key)
{
    Target target = targetOf(id);
    target.kind = u"http"_s;
    target.fields =
        *Fields::fromJson(findKind(u"http"_s)->fields,
                          QJsonObject{{u"url"_s, u"http://localhost/"_s}, {u"headers"_s, QJsonObject{{u"X-Api-Key"_s, key}}}});
    return target;
}

Result answerOf(const TargetId &target, const QDateTime &at, Outcome outcome, const QByteArray &body)
{
    Result result = resultOf(target, at, u"answer"_s);
    result.outcome = outcome;
    EvidenceData data;
    data.body = body;
    data.bodySize = body.size();
    result.observation.evidence = Evidence(std::move(data));
    return result;
}

Transition makeTransition(const TargetId &target, Outcome after)
{
    Transition transition;
    transition.targetId = target;
    transition.targetName = u"Shop"_s;
    transition.before.known = true;
    transition.before.outcome = Outcome::Up;
    transition.after.known = true;
    transition.after.outcome = after;
    transition.result = resultOf(target, QDateTime::currentDateTimeUtc(), {});
    transition.result.outcome = after;
    transition.result.observation.error.emplace(ErrorType::Refused, u"Refused."_s);
    transition.after.since = transition.result.at;
    return transition;
}

//! Returns the number of results with evidence.
int evidenceIn(const QString &database)
{
    HistoryDatabase reader(database, HistoryDatabase::Access::Read);
    int rows = 0;
    (void)reader.select(u"SELECT at FROM evidence"_s, {}, [&rows](const QSqlQuery &) { ++rows; });
    return rows;
}

} // namespace

void tst_HistoryThread::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_HistoryThread::packResults(const QList<qint64> &times) const
{
    for (const qint64 then : times) {
        StoredResultWriter writer(folder());
        StoredResult result;
        result.at = then;
        writer.append(m_target, result);
        QVERIFY(!writer.write(then));
        auto isMore = writer.compact(then + kDay);
        while (isMore && *isMore)
            isMore = writer.compact(then + kDay);
        QVERIFY(isMore.hasValue());
    }
}

QList<StoredResult> tst_HistoryThread::kept() const
{
    return StoredResultReader(folder()).read(m_target, 0, QDateTime::currentMSecsSinceEpoch() + kDay).results;
}

QList<StoredTransition> tst_HistoryThread::changes() const
{
    HistoryDatabase reader(database(), HistoryDatabase::Access::Read);
    if (reader.open())
        return {};
    const auto all = TransitionTable(&reader).between(0, QDateTime::currentMSecsSinceEpoch() + kDay);
    return all ? *all : QList<StoredTransition>();
}

QList<Incident> tst_HistoryThread::incidents() const
{
    HistoryDatabase reader(database(), HistoryDatabase::Access::Read);
    if (reader.open())
        return {};
    const auto all = IncidentTable(&reader).between(0, QDateTime::currentMSecsSinceEpoch() + kDay, 100);
    return all ? *all : QList<Incident>();
}

//! Returns the timeline of the first incident.
QStringList tst_HistoryThread::timeline() const
{
    HistoryDatabase reader(database(), HistoryDatabase::Access::Read);
    QStringList lines;
    if (incidents().isEmpty() || reader.open())
        return lines;
    const auto entries = IncidentTable(&reader).entries(incidents().first().id);
    for (const IncidentEntry &entry : *entries)
        lines.append(incidentEventKey(entry.event) + u' ' + entry.author + u' ' + entry.text);
    return lines;
}

void tst_HistoryThread::stop(HistoryThread *history)
{
    QSignalSpy stopped(history, &HistoryThread::stopped);
    history->stop();
    QVERIFY(stopped.wait(20'000));
}

void tst_HistoryThread::storesResults()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    HistoryThread history(folder(), database());
    history.record({resultOf(m_target, now, u"before it runs"_s)});
    history.start({});
    history.record({resultOf(m_target, now, u"one"_s), resultOf(QUuid::createUuid(), now, u"of another"_s)});
    history.record({resultOf(m_target, now.addMSecs(1), u"two"_s)});
    stop(&history);
    const QList<StoredResult> results = kept();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[0].summary, u"one"_s);
    QCOMPARE(results[1].summary, u"two"_s);
    QVERIFY(QFileInfo(folder()).permissions()
            == (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser | QFile::WriteUser | QFile::ExeUser));
}

//! After a crash or a power failure, only the last second or two are lost.
void tst_HistoryThread::writesWithinTwoSeconds()
{
    HistoryThread history(folder(), database());
    history.start({});
    history.record({resultOf(m_target, QDateTime::currentDateTimeUtc(), u"one"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, 20'000);
    stop(&history);
}

void tst_HistoryThread::editsDoNotChangeEarlierResults_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("looked at more often") << false;
    QTest::newRow("removed") << true;
}

//! An hour of results at ten-minute intervals is packed after the target's interval was changed, or after the target was
//! removed.
void tst_HistoryThread::editsDoNotChangeEarlierResults()
{
    QFETCH(const bool, isRemoved);
    const QDateTime begin = QDateTime::currentDateTimeUtc().addDays(-2);
    const qint64 from = begin.toMSecsSinceEpoch();
    const qint64 to = from + 3'600'000;
    Target target = targetOf(m_target);
    target.schedule.every = 10min;
    {
        HistoryThread history(folder(), database());
        history.setTargets({target});
        history.start({});
        for (int i = 0; i < 6; ++i)
            history.record({resultOf(m_target, begin.addSecs(i * 600), u"seldom"_s)});
        stop(&history);
    }
    // Rename the file as if the results had arrived at that time, because results of the current hour aren't packed.
    const QString tail = QDir(folder()).entryList({u"*.tail"_s}).value(0);
    QVERIFY(QFile::rename(folder() + u'/' + tail, folder() + begin.toString(u"/yyyy-MM-ddTHH"_s) + tail.mid(13)));
    target.schedule.every = 20s;
    HistoryThread history(folder(), database());
    history.setTargets(isRemoved ? QList<Target>() : QList{target});
    history.start({});
    const auto packed = [&] { return StoredResultReader(folder()).rolledUpResults(m_target, from, to).rollups; };
    QTRY_VERIFY_WITH_TIMEOUT(!packed().isEmpty(), 20'000);
    stop(&history);
    const auto timeline = Rollup::unpackedTimeline(packed().first().content);
    QVERIFY(timeline.has_value());
    QCOMPARE(statesDuring({from, to}, *timeline, {}), (QList<StateSpan>{{MonitoringState::Up, {from, to}}}));
}

void tst_HistoryThread::omitsCancelledChecks()
{
    Result stopped = resultOf(m_target, QDateTime::currentDateTimeUtc(), u"?"_s);
    stopped.observation.error.emplace(ErrorType::Cancelled, u"Stopped."_s);
    HistoryThread history(folder(), database());
    history.start({});
    history.record({stopped, resultOf(m_target, stopped.at, u"seen"_s)});
    stop(&history);
    QCOMPARE(kept().size(), 1);
}

void tst_HistoryThread::reportsWriteErrorsAndContinues()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    HistoryThread history(folder(), database());
    QSignalSpy faults(&history, &HistoryThread::faultChanged);
    history.start({});
    history.record({resultOf(m_target, QDateTime::currentDateTimeUtc(), u"one"_s)});
    const auto reported = [&faults] { return faults.value(faults.size() - 1).value(0).toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(reported().startsWith(u"Results can't currently be stored. "_s), 20'000);
    QVERIFY2(reported().contains(folder()), qPrintable(reported()));
    QVERIFY(inTheWay.remove());
    QTRY_COMPARE_WITH_TIMEOUT(reported(), QString(), 20'000);
    stop(&history);
    QCOMPARE(kept().size(), 1);
}

//! A message that data will be stored later must not be the last message.
void tst_HistoryThread::reportsDataLostAtShutdown()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    {
        HistoryDatabase database(this->database(), HistoryDatabase::Access::Write);
        QVERIFY(!database.execute(
            u"CREATE TRIGGER refuse BEFORE INSERT ON transition BEGIN SELECT RAISE(ABORT, 'not now'); END"_s));
    }
    HistoryThread history(folder(), database());
    const QSignalSpy notices(&history, &HistoryThread::noticed);
    history.setTargets({targetOf(m_target)});
    history.start({});
    history.record({resultOf(m_target, QDateTime::currentDateTimeUtc(), u"one"_s)});
    history.recordTransitions({makeTransition(m_target, Outcome::Down)});
    stop(&history);
    QCOMPARE(notices.size(), 2);
    QVERIFY2(notices[0][0].toString().startsWith(u"Results missing from the history"_s), qPrintable(notices[0][0].toString()));
    QVERIFY2(notices[1][0].toString().startsWith(u"State changes missing from the history"_s),
             qPrintable(notices[1][0].toString()));
}

void tst_HistoryThread::reportsWhichPartFails_data()
{
    QTest::addColumn<QString>("refused");  // a table that refuses writes
    QTest::addColumn<QString>("inTheWay"); // a file that is replaced with a folder
    QTest::addColumn<QString>("reported");
    QTest::newRow("changes") << u"transition"_s << QString() << u"State changes of targets can't currently be stored. "_s;
    QTest::newRow("evidence") << u"evidence"_s << QString() << u"Evidence of failing targets can't currently be stored. "_s;
    QTest::newRow("packing") << QString() << u"2020-01-01T00.making"_s
                             << u"Results of past hours can't currently be compacted "_s;
    QTest::newRow("room") << QString() << u"2020-01-01T01_1577840400000_1577843999000.segment"_s
                          << u"Old history can't currently be removed "_s;
}

//! The results are still stored, so no message says that they aren't.
void tst_HistoryThread::reportsWhichPartFails()
{
    QFETCH(const QString, refused);
    QFETCH(const QString, inTheWay);
    QFETCH(const QString, reported);
    if (!refused.isEmpty()) {
        HistoryDatabase database(this->database(), HistoryDatabase::Access::Write);
        QVERIFY(!database.execute(
            u"CREATE TRIGGER refuse BEFORE INSERT ON %1 BEGIN SELECT RAISE(ABORT, 'not now'); END"_s.arg(refused)));
    }
    if (!inTheWay.isEmpty()) {
        QVERIFY(QDir().mkpath(folder() + u'/' + inTheWay + u"/x"_s));
        StoredResultWriter former(folder());
        former.append(m_target, StoredResult());
        QVERIFY(!former.write(1'577'836'800'000)); // a tail of 2020-01-01
    }
    HistoryThread history(folder(), database());
    const QSignalSpy faults(&history, &HistoryThread::faultChanged);
    history.setTargets({targetOf(m_target)});
    history.start({});
    history.record({resultOf(m_target, QDateTime::currentDateTimeUtc(), u"one"_s)});
    history.recordTransitions({makeTransition(m_target, Outcome::Down)});
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
    QVERIFY2(faults[0][0].toString().startsWith(reported), qPrintable(faults[0][0].toString()));
    stop(&history);
    QCOMPARE(kept().last().summary, u"one"_s);
}

//! Changes are stored immediately, so that a crash a second later loses none.
void tst_HistoryThread::storesChangesAndSessions()
{
    HistoryThread history(folder(), database());
    history.start({});
    history.recordTransitions({makeTransition(m_target, Outcome::Down)});
    QTRY_COMPARE_WITH_TIMEOUT(changes().size(), 1, 20'000);
    const StoredTransition kept = changes().first();
    QCOMPARE(kept.target, m_target);
    QCOMPARE(kept.targetName, u"Shop"_s);
    QCOMPARE(kept.before, Outcome::Up);
    QCOMPARE(kept.after, Outcome::Down);
    QCOMPARE(kept.errorType, ErrorType::Refused);
    QCOMPARE(kept.message, u"Refused."_s);
    stop(&history);
    HistoryDatabase reader(database(), HistoryDatabase::Access::Read);
    QVERIFY(!reader.open());
    const auto sessions = SessionTable(&reader).between(0, QDateTime::currentMSecsSinceEpoch() + kDay);
    QCOMPARE(sessions->size(), 1);
    QVERIFY(sessions->first().isClean);
}

//! The states are loaded at the next start, before any other event.
void tst_HistoryThread::storesTheStatesOfTargets()
{
    const Target target = withKey(m_target, u"x"_s);
    Transition transition = makeTransition(m_target, Outcome::Down);
    transition.after.attempt = 3;
    {
        HistoryThread history(folder(), database());
        QSignalSpy read(&history, &HistoryThread::statesLoaded);
        history.setTargets({target});
        history.start({});
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
        QVERIFY(read[0][0].value<QList<StoredState>>().isEmpty());
        TargetState before = transition.after;
        before.attempt = 2;
        history.recordTransitions({}, {{m_target, u"Shop"_s, before}, {QUuid::createUuid(), u"Gone"_s, before}});
        history.recordTransitions({transition}, {{m_target, u"Shop"_s, transition.after}});
        stop(&history);
    }
    HistoryThread history(folder(), database());
    QSignalSpy read(&history, &HistoryThread::statesLoaded);
    history.start({});
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
    const auto states = read[0][0].value<QList<StoredState>>();
    QCOMPARE(states.size(), 1);
    QCOMPARE(states.first().target, m_target);
    QCOMPARE(states.first().definition, stateDefinition(target));
    QCOMPARE(states.first().state.attempt, 3);
    QCOMPARE(states.first().state.outcome, Outcome::Down);
    QVERIFY(qAbs(states.first().at - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    stop(&history);
}

//! A change and its state are stored together. Otherwise, after a crash, the stored state could be older than a change
//! whose alert was already sent.
void tst_HistoryThread::storesAChangeAndItsStateTogether()
{
    const auto onDisk = [this](const QString &sql) {
        return HistoryDatabase(database(), HistoryDatabase::Access::Write).execute(sql);
    };
    QVERIFY(!onDisk(u"CREATE TRIGGER refuse BEFORE INSERT ON standing BEGIN SELECT RAISE(ABORT, 'not now'); END"_s));
    HistoryThread history(folder(), database());
    QSignalSpy faults(&history, &HistoryThread::faultChanged);
    history.setTargets({targetOf(m_target)});
    history.start({});
    const Transition transition = makeTransition(m_target, Outcome::Down);
    history.recordTransitions({transition}, {{m_target, u"Shop"_s, transition.after}});
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
    QVERIFY(changes().isEmpty());
    QVERIFY(!onDisk(u"DROP TRIGGER refuse"_s));
    QTRY_COMPARE_WITH_TIMEOUT(changes().size(), 1, 20'000);
    HistoryDatabase reader(database(), HistoryDatabase::Access::Read);
    QCOMPARE(StateTable(&reader).all()->size(), 1);
    stop(&history);
}

//! Alerts that can't be written are still released, because sending must not wait. The next run reads them.
void tst_HistoryThread::storesAChangeAndItsAlertsTogether()
{
    const auto onDisk = [this](const QString &sql) {
        return HistoryDatabase(database(), HistoryDatabase::Access::Write).execute(sql);
    };
    QVERIFY(!onDisk(u"CREATE TRIGGER refuse BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'not now'); END"_s));
    AlertChanges alerts;
    alerts.steps = {{{QUuid::createUuid(), u"hook"_s, 1, 2, 3, "data"}, false}};
    alerts.parts = {{u"link"_s, "part"}};
    alerts.number = 7;
    {
        HistoryThread history(folder(), database());
        QSignalSpy tried(&history, &HistoryThread::alertsWriteFinished);
        QSignalSpy read(&history, &HistoryThread::alertsLoaded);
        history.start({});
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
        QVERIFY(read[0][0].value<StoredAlerts>().deliveries.isEmpty());
        history.recordTransitions({makeTransition(m_target, Outcome::Down)}, {}, alerts);
        QTRY_VERIFY_WITH_TIMEOUT(!tried.isEmpty(), 20'000);
        QCOMPARE(tried[0][0].toULongLong(), 7ULL);
        QVERIFY(changes().isEmpty());
        QVERIFY(!onDisk(u"DROP TRIGGER refuse"_s));
        QTRY_COMPARE_WITH_TIMEOUT(changes().size(), 1, 20'000);
        stop(&history);
    }
    HistoryThread next(folder(), database());
    QSignalSpy read(&next, &HistoryThread::alertsLoaded);
    next.start({});
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
    const auto stored = read[0][0].value<StoredAlerts>();
    QCOMPARE(stored.deliveries, QList<StoredDelivery>{alerts.steps[0].delivery});
    QCOMPARE(stored.parts, alerts.parts);
    stop(&next);
}

void tst_HistoryThread::changesWaitForTheDatabase()
{
    QVERIFY(QDir().mkpath(database())); // a folder in place of the database
    HistoryThread history(folder(), database());
    QSignalSpy faults(&history, &HistoryThread::faultChanged);
    history.start({});
    history.recordTransitions({makeTransition(m_target, Outcome::Down)});
    history.record({resultOf(m_target, QDateTime::currentDateTimeUtc(), u"one"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, 20'000); // results don't wait for the database
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
    QVERIFY(QDir().rmdir(database()));
    QTRY_VERIFY_WITH_TIMEOUT(faults.last()[0].toString().isEmpty(), 20'000);
    stop(&history);
    QCOMPARE(changes().size(), 1);
}

void tst_HistoryThread::storesIncidents()
{
    HistoryThread history(folder(), database());
    QSignalSpy changed(&history, &HistoryThread::incidentsChanged);
    history.start({});
    history.setTargets({targetOf(m_target)});
    Transition down = makeTransition(m_target, Outcome::Down);
    down.result.observation.addValue(u"ip"_s, u"192.0.2.7"_s);
    history.recordTransitions({down});
    QTRY_COMPARE_WITH_TIMEOUT(incidents().size(), 1, 20'000);
    const Incident one = incidents().first();
    QCOMPARE(one.target, m_target);
    QCOMPARE(one.message, u"Refused."_s);
    QCOMPARE(one.errorType, ErrorType::Refused);
    QCOMPARE(one.traits.address, u"192.0.2.7"_s);
    QCOMPARE(one.opened, changes().first().at); // the time under which its evidence is stored
    QTRY_COMPARE(changed.size(), 1);
    StateChange care{m_target, u"Shop"_s, QDateTime::currentDateTimeUtc(), down.after, StateAspect::Acknowledgement};
    care.state.acknowledged = Acknowledgement{u"Anna"_s, u"on it"_s, care.at, {}, false};
    history.recordStates({care});
    QTRY_COMPARE_WITH_TIMEOUT(incidents().first().acknowledgedBy, u"Anna"_s, 20'000);
    history.addIncidentComment(one.id, u"Ben"_s, u"a word"_s);
    history.addIncidentComment(4'711, u"Ben"_s, u"about nothing"_s);
    QTRY_COMPARE_WITH_TIMEOUT(timeline().size(), 3, 20'000);
    history.recordTransitions({makeTransition(m_target, Outcome::Up)});
    stop(&history);
    QCOMPARE(
        timeline(),
        (QStringList{u"opened  Refused."_s, u"acknowledged Anna on it"_s, u"comment Ben a word"_s, u"closed  Refused."_s}));
    QVERIFY(incidents().first().closed);
}

//! A comment is reported as handled only after it has been refused or added to the timeline. This also applies before the start
//! and during shutdown.
void tst_HistoryThread::reportsACommentOnceStored()
{
    HistoryThread history(folder(), database());
    QHash<quint64, QString> refusals;
    QHash<quint64, QStringList> timelines; // at the time of each report
    connect(&history, &HistoryThread::commentHandled, this, [&](quint64 number, const QString &refusal) {
        QVERIFY(!refusals.contains(number));
        refusals.insert(number, refusal);
        timelines.insert(number, timeline());
    });
    const quint64 early = history.addIncidentComment(1, u"Ben"_s, u"too early"_s);
    QTRY_VERIFY_WITH_TIMEOUT(refusals.contains(early), 20'000);
    QVERIFY(!refusals.value(early).isEmpty());
    history.start({});
    history.recordTransitions({makeTransition(m_target, Outcome::Down)});
    QTRY_COMPARE_WITH_TIMEOUT(incidents().size(), 1, 20'000);
    const qint64 incident = incidents().first().id;
    const quint64 word = history.addIncidentComment(incident, u"Ben"_s, u"a word"_s);
    const quint64 aboutNothing = history.addIncidentComment(4'711, u"Ben"_s, u"about nothing"_s);
    QTRY_COMPARE_WITH_TIMEOUT(refusals.size(), 3, 20'000);
    QCOMPARE(refusals.value(word), QString());
    QVERIFY(timelines.value(word).contains(u"comment Ben a word"_s));
    QCOMPARE(refusals.value(aboutNothing), u"Incident 4711 not found."_s);
    const quint64 last = history.addIncidentComment(incident, u"Ben"_s, u"at last"_s);
    QSignalSpy stopped(&history, &HistoryThread::stopped);
    history.stop();
    const quint64 tooLate = history.addIncidentComment(incident, u"Ben"_s, u"too late"_s);
    QVERIFY(stopped.wait(20'000));
    const quint64 after = history.addIncidentComment(incident, u"Ben"_s, u"after the end"_s);
    QTRY_COMPARE_WITH_TIMEOUT(refusals.size(), 6, 20'000);
    QCOMPARE(refusals.value(last), QString());
    QVERIFY(timelines.value(last).contains(u"comment Ben at last"_s));
    QVERIFY(!refusals.value(tooLate).isEmpty() && !refusals.value(after).isEmpty());
    QCOMPARE(timeline(), (QStringList{u"opened  Refused."_s, u"comment Ben a word"_s, u"comment Ben at last"_s}));
}

void tst_HistoryThread::commentsWaitForTheDatabase()
{
    const auto onDisk = [this](const QString &sql) {
        return HistoryDatabase(database(), HistoryDatabase::Access::Write).execute(sql);
    };
    HistoryThread history(folder(), database());
    QSignalSpy taken(&history, &HistoryThread::commentHandled);
    history.start({});
    history.recordTransitions({makeTransition(m_target, Outcome::Down)});
    QTRY_COMPARE_WITH_TIMEOUT(incidents().size(), 1, 20'000);
    QVERIFY(!onDisk(u"CREATE TRIGGER refuse BEFORE INSERT ON incident_entry BEGIN SELECT RAISE(ABORT, 'not now'); END"_s));
    history.addIncidentComment(incidents().first().id, u"Ben"_s, u"a word"_s);
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 20'000);
    QCOMPARE(taken[0][1].toString(), u"The entry can't currently be stored. It is kept in memory until it can be stored."_s);
    QVERIFY(!onDisk(u"DROP TRIGGER refuse"_s));
    QTRY_VERIFY_WITH_TIMEOUT(timeline().contains(u"comment Ben a word"_s), 20'000);
    stop(&history);
    QCOMPARE(taken.size(), 1);
}

//! Nothing is written at the end of the first run, as after a crash.
void tst_HistoryThread::storesNotes()
{
    const auto onDisk = [this](const QString &sql) {
        return HistoryDatabase(database(), HistoryDatabase::Access::Write).execute(sql);
    };
    const auto stored = [this] {
        HistoryDatabase reader(database(), HistoryDatabase::Access::Read);
        const auto notes = NoteTable(&reader).between(0, 1'000, 10);
        return notes ? *notes : QList<Note>();
    };
    HistoryThread history(folder(), database());
    QSignalSpy handled(&history, &HistoryThread::commentHandled);
    QSignalSpy changed(&history, &HistoryThread::incidentsChanged);
    Note note{QUuid::createUuid(), m_target, u"Shop"_s, 100, 100, u"Ben"_s, u"Deployed 2.4"_s};
    history.putNote(note); // refused before the start
    QTRY_COMPARE(handled.size(), 1);
    QVERIFY(!handled[0][1].toString().isEmpty());
    history.start({});
    const quint64 number = history.putNote(note);
    QTRY_COMPARE_WITH_TIMEOUT(handled.size(), 2, 20'000);
    QCOMPARE(handled[1][0].toULongLong(), number);
    QCOMPARE(handled[1][1].toString(), QString());
    QCOMPARE(stored(), QList{note});
    QTRY_COMPARE(changed.size(), 1);
    note.text = u"Deployed 2.5"_s;
    history.putNote(note);
    QTRY_COMPARE_WITH_TIMEOUT(handled.size(), 3, 20'000);
    QCOMPARE(stored(), QList{note});
    QVERIFY(!onDisk(u"CREATE TRIGGER refuse BEFORE INSERT ON note BEGIN SELECT RAISE(ABORT, 'not now'); END"_s));
    Note removed = note;
    removed.text.clear();
    history.putNote(removed);
    QTRY_COMPARE_WITH_TIMEOUT(handled.size(), 4, 20'000);
    QCOMPARE(handled[3][1].toString(), u"The entry can't currently be stored. It is kept in memory until it can be stored."_s);
    QCOMPARE(stored(), QList{note});
    QVERIFY(!onDisk(u"DROP TRIGGER refuse"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stored().isEmpty(), 20'000);
    stop(&history);
}

void tst_HistoryThread::incidentsContinueInTheNextRun()
{
    for (int run = 0; run < 3; ++run) {
        HistoryThread history(folder(), database());
        history.start({});
        history.recordTransitions({makeTransition(m_target, Outcome::Down)});
        QTRY_COMPARE_WITH_TIMEOUT(changes().size(), run + 1, 20'000);
        stop(&history);
    }
    QCOMPARE(incidents().size(), 1);
    QVERIFY(!incidents().first().closed);
    QCOMPARE(timeline().size(), 1);
    HistoryThread history(folder(), database());
    history.start({});
    history.recordTransitions({makeTransition(m_target, Outcome::Up)});
    stop(&history);
    QCOMPARE(incidents().size(), 1);
    QVERIFY(incidents().first().closed);
}

void tst_HistoryThread::incidentsWaitForTheDatabase()
{
    QVERIFY(QDir().mkpath(database())); // a folder in place of the database
    HistoryThread history(folder(), database());
    QSignalSpy faults(&history, &HistoryThread::faultChanged);
    history.start({});
    history.recordTransitions({makeTransition(m_target, Outcome::Down)});
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
    history.recordTransitions({makeTransition(m_target, Outcome::Up)});
    QVERIFY(QDir().rmdir(database()));
    QTRY_VERIFY_WITH_TIMEOUT(faults.last()[0].toString().isEmpty(), 20'000);
    stop(&history);
    QCOMPARE(incidents().size(), 1);
    QVERIFY(incidents().first().closed);
    QCOMPARE(timeline().size(), 2);
}

void tst_HistoryThread::anIncidentOfARemovedTargetIsClosed()
{
    HistoryThread history(folder(), database());
    history.start({});
    history.setTargets({targetOf(m_target)});
    history.recordTransitions({makeTransition(m_target, Outcome::Down)});
    QTRY_COMPARE_WITH_TIMEOUT(incidents().size(), 1, 20'000);
    history.setTargets({targetOf(QUuid::createUuid())});
    stop(&history);
    QVERIFY(incidents().first().closed);
    QCOMPARE(timeline().last(), u"removed  "_s);
}

//! The failure occurs during maintenance. In the next run, it opens an incident when maintenance is over and another check has
//! failed.
void tst_HistoryThread::remembersFailuresDuringMaintenance()
{
    Transition failed = makeTransition(m_target, Outcome::Down);
    failed.after.hardOutcome = Outcome::Down;
    failed.after.inMaintenance = true;
    TargetState afterwards = failed.after;
    afterwards.inMaintenance = false;
    {
        HistoryThread first(folder(), database());
        first.start({});
        first.setTargets({targetOf(m_target)});
        first.recordTransitions({failed}, {{m_target, u"Shop"_s, failed.after}});
        stop(&first);
    }
    QCOMPARE(incidents().size(), 0);
    HistoryThread second(folder(), database());
    QSignalSpy read(&second, &HistoryThread::statesLoaded);
    second.start({});
    second.setTargets({targetOf(m_target)});
    QVERIFY(read.wait(20'000));
    second.recordStates({{m_target, u"Shop"_s, QDateTime::currentDateTimeUtc(), afterwards, StateAspect::Maintenance}});
    second.record({resultOf(m_target, QDateTime::currentDateTimeUtc(), u"good"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, 20'000);
    QCOMPARE(incidents().size(), 0);
    second.record({answerOf(m_target, QDateTime::currentDateTimeUtc(), Outcome::Down, {})});
    QTRY_COMPARE_WITH_TIMEOUT(incidents().size(), 1, 20'000);
    QCOMPARE(incidents().first().message, u"Refused."_s);
    QCOMPARE(incidents().first().opened, failed.result.at.toMSecsSinceEpoch());
    stop(&second);
}

void tst_HistoryThread::storesEvidenceOfFailures()
{
    qputenv("EVIDENCE_TEST_TOKEN", "hunter22");
    const Target target = withKey(m_target, u"${env:EVIDENCE_TEST_TOKEN}"_s);
    HistoryThread history(folder(), database());
    history.setTargets({target});
    history.start({});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 5; ++i)
        history.record({answerOf(m_target, now.addSecs(i), Outcome::Up, "fine " + QByteArray::number(i))});
    Transition transition = makeTransition(m_target, Outcome::Down);
    transition.result = answerOf(m_target, now.addSecs(10), Outcome::Down, "no, hunter22 is wrong");
    Observation &seen = transition.result.observation;
    seen.summary = u"login with hunter22 refused"_s;
    seen.error.emplace(ErrorType::Condition, u"[BODY] (no, hunter22) == ok."_s, u"raw hunter22"_s);
    seen.addValue(u"reply"_s, u"no, hunter22"_s);
    TargetSecrets(secretsOf).maskFor(target).maskText(&transition.result); // as the engine does before it reports results
    history.record({transition.result});
    history.recordTransitions({transition});
    history.record({answerOf(m_target, now.addSecs(11), Outcome::Up, "fine again")});
    stop(&history);
    const auto pair = readFailure(database(), m_target, now.addSecs(20).toMSecsSinceEpoch());
    QVERIFY(pair && pair->failed && pair->good);
    QCOMPARE(pair->failed->at, now.addSecs(10).toMSecsSinceEpoch());
    QCOMPARE(pair->failed->outcome, Outcome::Down);
    QCOMPARE(pair->failed->evidence->body, "no, *** is wrong");
    QCOMPARE(pair->failed->seen.summary, u"login with *** refused"_s);
    QCOMPARE(pair->failed->seen.error->detail(), u"raw ***"_s);
    QCOMPARE(pair->failed->seen.value(u"reply"_s).toString(), u"no, ***"_s);
    QCOMPARE(kept().value(5).summary, u"login with *** refused"_s);
    QCOMPARE(kept().value(5).errorMessage, u"[BODY] (no, ***) == ok."_s);
    QCOMPARE(changes().value(0).summary, u"login with *** refused"_s);
    QCOMPARE(changes().value(0).message, u"[BODY] (no, ***) == ok."_s);
    QCOMPARE(incidents().value(0).message, u"[BODY] (no, ***) == ok."_s);
    for (QDirIterator it(m_folder->path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("hunter22"), qPrintable(file.fileName()));
    }
    QCOMPARE(pair->good->at, now.addSecs(4).toMSecsSinceEpoch());
    QCOMPARE(pair->good->evidence->body, "fine 4");
    QVERIFY(!readFailure(database(), m_target, now.addSecs(9).toMSecsSinceEpoch())->failed);
    QCOMPARE(evidenceIn(database()), 2);
}

//! Records a failure after a good answer at `good`. Verifies that the stored evidence of both is masked, as "hello, ***" in the
//! good answer.
void tst_HistoryThread::expectMaskedFailure(HistoryThread *history, const QDateTime &good, const QByteArray &answer)
{
    Transition transition = makeTransition(m_target, Outcome::Down);
    transition.result = answerOf(m_target, good.addSecs(1), Outcome::Down, answer);
    history->recordTransitions({transition});
    stop(history);
    const auto pair = readFailure(database(), m_target, good.addSecs(2).toMSecsSinceEpoch());
    QVERIFY(pair && pair->failed && pair->good);
    QCOMPARE(pair->good->evidence->body, "hello, ***");
    QCOMPARE(pair->failed->evidence->body, "*** is wrong");
}

//! The secret has been replaced, but the last good answer still contains the previous one.
void tst_HistoryThread::masksSecretsFromBeforeAnEdit()
{
    HistoryThread history(folder(), database());
    history.setTargets({withKey(m_target, u"hunter22b"_s)});
    history.start({});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    history.record({answerOf(m_target, now, Outcome::Up, "hello, hunter22b")});
    history.setTargets({withKey(m_target, u"hunter22"_s)});
    history.setTargets({withKey(m_target, u"hunter22"_s)});
    expectMaskedFailure(&history, now, "hunter22 is wrong");
}

//! Like masksSecretsFromBeforeAnEdit(), with a secret in the keychain.
void tst_HistoryThread::masksKeychainSecretsFromBeforeAChange()
{
    HistoryThread history(folder(), database());
    history.setSecrets({{u"shop"_s, u"hunter22b"_s}});
    history.setTargets({withKey(m_target, u"${keychain:shop}"_s)});
    history.start({});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    history.record({answerOf(m_target, now, Outcome::Up, "hello, hunter22b")});
    history.setSecrets({{u"shop"_s, u"swordfish"_s}});
    expectMaskedFailure(&history, now, "swordfish is wrong");
}

//! The last result of a removed target may arrive when its secrets are no longer known.
void tst_HistoryThread::storesNoTextsOfARemovedTarget()
{
    HistoryThread history(folder(), database());
    history.setTargets({targetOf(m_target)});
    history.start({});
    Transition transition = makeTransition(m_target, Outcome::Down);
    transition.result = answerOf(m_target, QDateTime::currentDateTimeUtc(), Outcome::Down, "hunter22");
    history.setTargets({});
    history.recordTransitions({transition});
    stop(&history);
    QCOMPARE(changes().size(), 1);
    const auto pair = readFailure(database(), m_target, QDateTime::currentMSecsSinceEpoch());
    QVERIFY(pair && !pair->failed);
}

//! The results of a batch are recorded before its changes.
void tst_HistoryThread::recoveryInTheSameBatchIsNotTheLastGoodAnswer()
{
    HistoryThread history(folder(), database());
    history.setTargets({targetOf(m_target)});
    history.start({});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Transition transition = makeTransition(m_target, Outcome::Down);
    transition.result = answerOf(m_target, now, Outcome::Down, "no");
    transition.result.sequence = 7;
    Result recovered = answerOf(m_target, now.addMSecs(5), Outcome::Up, "fine again");
    recovered.sequence = 8;
    history.record({transition.result, recovered});
    history.recordTransitions({transition});
    stop(&history);
    const auto pair = readFailure(database(), m_target, now.addSecs(1).toMSecsSinceEpoch());
    QVERIFY(pair && pair->failed);
    QVERIFY(!pair->good);
    QCOMPARE(evidenceIn(database()), 1);
}

void tst_HistoryThread::evidenceWaitsForTheDatabase()
{
    QVERIFY(QDir().mkpath(database())); // a folder in place of the database
    HistoryThread history(folder(), database());
    QSignalSpy faults(&history, &HistoryThread::faultChanged);
    const TargetId another = QUuid::createUuid();
    history.setTargets({targetOf(m_target), targetOf(another)});
    history.start({});
    history.recordTransitions({makeTransition(m_target, Outcome::Down), makeTransition(another, Outcome::Down)});
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
    QVERIFY(QDir().rmdir(database()));
    QTRY_VERIFY_WITH_TIMEOUT(faults.last()[0].toString().isEmpty(), 20'000);
    stop(&history);
    const auto pair = readFailure(database(), m_target, QDateTime::currentMSecsSinceEpoch());
    QVERIFY(pair && pair->failed);
    QCOMPARE(pair->failed->seen.error->message(), u"Refused."_s);
    QVERIFY(!pair->good);
}

namespace {

//! Returns a recording as reported by the engine, with a secret in each text of the failure diagnostics.
DiagnosticsRecording recordingFor(const Result &failed, const QString &secret)
{
    RecordedProbe tls;
    tls.angle = DiagnosticProbeType::Tls;
    tls.where = u"shop."_s + secret;
    tls.outcome = ProbeOutcome::Failure;
    tls.seen = u"It says "_s + secret;
    tls.values = {{u"ip"_s, u"192.0.2.6"_s}, {u"certificateSubject"_s, secret}, {u"certificateFingerprint"_s, u"new"_s}};
    tls.lines = {u"first"_s, secret};
    DiagnosticsRecording recording;
    recording.target = failed.targetId;
    recording.at = failed.at.toMSecsSinceEpoch();
    recording.message = u"No answer."_s;
    recording.angles = {tls};
    return recording;
}

} // namespace

//! Recordings are stored without secrets. They include the differences from the last good answer, and values recorded only by
//! the diagnostics.
void tst_HistoryThread::storesRecordings()
{
    const Target target = withKey(m_target, u"hunter22"_s);
    HistoryThread history(folder(), database());
    history.setTargets({target});
    history.start({});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Result good = answerOf(m_target, now, Outcome::Up, "fine");
    good.sequence = 1;
    good.observation.addValue(u"ip"_s, u"192.0.2.5"_s);
    good.observation.addValue(u"status"_s, 200);
    good.observation.addValue(u"certificateFingerprint"_s, u"old"_s);
    Result failed = answerOf(m_target, now.addSecs(5), Outcome::Down, "hunter22");
    failed.sequence = 2;
    failed.observation.addValue(u"status"_s, 503);
    history.record({good, failed});
    history.storeRecording(recordingFor(failed, u"hunter22"_s), failed);
    stop(&history);
    const auto pair = readFailure(database(), m_target, now.addSecs(20).toMSecsSinceEpoch());
    QVERIFY(pair && !pair->failed && pair->recording);
    const DiagnosticsRecording &kept = *pair->recording;
    QCOMPARE(kept.target, m_target);
    QCOMPARE(kept.at, failed.at.toMSecsSinceEpoch());
    QCOMPARE(kept.lastSuccessAt, good.at.toMSecsSinceEpoch());
    QCOMPARE(kept.message, u"No answer."_s);
    QVERIFY2(!recordingToJson(kept).contains("hunter22"), recordingToJson(kept));
    QCOMPARE(kept.angles.first().lines, (QStringList{u"first"_s, u"***"_s}));
    QStringList differences;
    for (const AnswerDifference &difference : kept.differences)
        differences.append(difference.name() + u' ' + difference.before.value.toString() + u' '
                           + difference.after.value.toString());
    QVERIFY2(differences.contains(u"status 200 503"_s), qPrintable(differences.join(u", "_s)));
    QVERIFY2(differences.contains(u"ip 192.0.2.5 192.0.2.6"_s), qPrintable(differences.join(u", "_s)));
    QVERIFY2(differences.contains(u"certificateFingerprint old new"_s), qPrintable(differences.join(u", "_s)));
    QVERIFY(readFailure(database(), m_target, failed.at.toMSecsSinceEpoch())->recording);
    QVERIFY(!readFailure(database(), m_target, failed.at.toMSecsSinceEpoch() - 1)->recording);
}

void tst_HistoryThread::recordingsWaitForTheDatabase()
{
    QVERIFY(QDir().mkpath(database())); // a folder in place of the database
    HistoryThread history(folder(), database());
    QSignalSpy faults(&history, &HistoryThread::faultChanged);
    history.setTargets({withKey(m_target, u"hunter22"_s)});
    history.start({});
    const Result failed = answerOf(m_target, QDateTime::currentDateTimeUtc(), Outcome::Down, "no");
    history.storeRecording(recordingFor(failed, u"x"_s), failed);
    for (int i = 0; i < 2; ++i) { // the second result triggers another attempt to store the recording
        history.record({resultOf(m_target, failed.at.addMSecs(i), u"one"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(kept().size(), i + 1, 20'000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
    QVERIFY(QDir().rmdir(database()));
    QTRY_VERIFY_WITH_TIMEOUT(faults.last()[0].toString().isEmpty(), 20'000);
    stop(&history);
    const auto pair = readFailure(database(), m_target, failed.at.toMSecsSinceEpoch());
    QVERIFY(pair && pair->recording);
    QCOMPARE(pair->recording->at, failed.at.toMSecsSinceEpoch());
}

void tst_HistoryThread::storesNoRecordingOfARemovedTarget()
{
    HistoryThread history(folder(), database());
    history.start({});
    const Result failed = answerOf(m_target, QDateTime::currentDateTimeUtc(), Outcome::Down, "no");
    history.storeRecording(recordingFor(failed, u"x"_s), failed);
    stop(&history);
    QVERIFY(!readFailure(database(), m_target, failed.at.toMSecsSinceEpoch())->recording);
}

void tst_HistoryThread::storesGapsInMonitoring()
{
    const auto spans = [this] {
        HistoryDatabase reader(database(), HistoryDatabase::Access::Read);
        const auto found = SpanTable(&reader).between(0, QDateTime::currentMSecsSinceEpoch() + kDay);
        return found ? *found : QList<StoredSpan>();
    };
    Target target = targetOf(m_target);
    target.paused = true;
    {
        HistoryThread history(folder(), database());
        history.setTargets({target});
        history.start({});
        history.recordInterruption({1'000, 5'000, true});
        history.setAllPaused(u"allPaused"_s);
        QTRY_COMPARE_WITH_TIMEOUT(spans().size(), 3, 20'000);
        stop(&history);
    }
    HistoryThread history(folder(), database());
    history.start({});
    target.paused = false;
    history.setTargets({target});
    stop(&history);
    QHash<QString, StoredSpan> byReason;
    for (const StoredSpan &span : spans()) {
        QVERIFY2(span.ended && *span.ended >= span.begun, qPrintable(span.reason));
        byReason.insert(span.reason, span);
    }
    QCOMPARE(byReason[u"slept"_s].begun, 1'000);
    QCOMPARE(byReason[u"slept"_s].ended, 5'000);
    QVERIFY(byReason[u"slept"_s].kind == SpanKind::Unobserved);
    QVERIFY(byReason[u"allPaused"_s].kind == SpanKind::Paused && !byReason[u"allPaused"_s].target);
    QCOMPARE(byReason[u"paused"_s].target, m_target);
}

//! Spans are stored per target. Sleep is stored as a separate span, and the span of a removed target ends.
void tst_HistoryThread::storesOfflineSpans()
{
    const TargetId other = QUuid::createUuid();
    const TargetId removed = QUuid::createUuid();
    const auto change = [](const TargetId &target, qint64 at, bool isUnobserved, StateAspect part = StateAspect::Observation) {
        TargetState state;
        state.unobserved = isUnobserved;
        return StateChange{target, {}, QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), state, part};
    };
    HistoryThread history(folder(), database());
    history.setTargets({targetOf(m_target), targetOf(other), targetOf(removed)});
    history.start({});
    history.recordInterruption({1'000, 5'000, true});
    history.recordObservations({change(m_target, 1'000, true), change(other, 1'000, true), change(other, 6'000, false)});
    history.recordObservations({change(m_target, 7'000, true), change(m_target, 7'500, true), change(removed, 7'000, true)});
    history.recordObservations({change(m_target, 9'000, false), change(other, 9'500, true, StateAspect::Reach)});
    history.setTargets({targetOf(m_target), targetOf(other)});
    stop(&history);
    HistoryDatabase reader(database(), HistoryDatabase::Access::Read);
    const auto spans = SpanTable(&reader).between(0, QDateTime::currentMSecsSinceEpoch() + kDay);
    QVERIFY(spans);
    QCOMPARE(spans->size(), 3);
    QCOMPARE(spans->at(0), (StoredSpan{SpanKind::Unobserved, {}, 1'000, 5'000, u"slept"_s}));
    QCOMPARE(spans->at(1), (StoredSpan{SpanKind::Unobserved, m_target, 7'000, 9'000, u"offline"_s}));
    QCOMPARE(spans->at(2).target, removed);
    QVERIFY(spans->at(2).ended);
}

void tst_HistoryThread::reportsADamagedDatabase()
{
    QFile damaged(database());
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(QByteArray(20'000, 'x')) == 20'000);
    damaged.close();
    HistoryThread history(folder(), database());
    QSignalSpy notices(&history, &HistoryThread::noticed);
    history.start({});
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, 20'000);
    stop(&history);
    QCOMPARE(QDir(m_folder->path()).entryList({u"history.sqlite.damaged-*"_s}).size(), 1);
}

//! In a large database, corrupt indexes are detected during use, not when the database is opened.
void tst_HistoryThread::findsAWrongIndex()
{
    {
        HistoryDatabase former(database(), HistoryDatabase::Access::Write);
        QVERIFY(!former.execute(u"INSERT INTO piece (hash, data) VALUES (x'6b657931', zeroblob(9000000))"_s));
    }
    QFile file(database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 at = file.readAll().indexOf("key1"); // the index comes before the large row in the file
    QVERIFY(at > 0 && file.seek(at) && file.write("key2") == 4);
    file.close();
    HistoryThread history(folder(), database());
    QSignalSpy notices(&history, &HistoryThread::noticed);
    history.start({});
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, 20'000);
    QVERIFY2(notices[0][0].toString().contains(u"All its contents were recovered into"_s),
             qPrintable(notices[0][0].toString()));
    stop(&history);
    HistoryDatabase database(this->database(), HistoryDatabase::Access::Read);
    const auto sessions = SessionTable(&database).between(0, std::numeric_limits<qint64>::max());
    QVERIFY(sessions);
    QCOMPARE(sessions->size(), 1);
    QVERIFY(sessions->first().isClean);
}

void tst_HistoryThread::dropsTheOldestResultsFirst()
{
    constexpr int kMaximum = 10;
    HistoryQueue queue(kMaximum);
    for (int i = 0; i < kMaximum + 3; ++i) {
        StoredResult result;
        result.at = i;
        queue.add({TargetResult{m_target, result}});
    }
    QCOMPARE(queue.dropped(), quint64(3));
    const QList<TargetResult> waiting = queue.takeAll();
    QCOMPARE(waiting.size(), kMaximum);
    QCOMPARE(waiting.first().result.at, 3);
    QVERIFY(queue.takeAll().isEmpty());
}

void tst_HistoryThread::removesOldResults()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    packResults({now - 100 * kDay, now - 20 * kDay});
    QCOMPARE(kept().size(), 2);
    HistoryThread history(folder(), database());
    history.start({});
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, 20'000); // one result is less than 90 days old
    HistoryRetention less;
    less.days = 10;
    history.setRetention(less);
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 0, 20'000);
    const auto days = [this] { return QDir(folder()).entryList({u"*.day"_s}).size(); };
    QTRY_COMPARE_WITH_TIMEOUT(days(), 2, 20'000); // daily outcomes are kept
    less.dailyDays = 50;
    history.setRetention(less);
    QTRY_COMPARE_WITH_TIMEOUT(days(), 1, 20'000);
    stop(&history);
}

//! Years after the last run, the age of results is still counted from the time of that run.
void tst_HistoryThread::clockJumpsDeleteNothing()
{
    const qint64 lastSeen = QDateTime::currentMSecsSinceEpoch() - 3'650 * kDay;
    {
        HistoryDatabase former(database(), HistoryDatabase::Access::Write);
        SessionTable session(&former);
        QVERIFY(!session.begin(lastSeen - kDay));
        QVERIFY(!session.finish(lastSeen));
    }
    packResults({lastSeen - 100 * kDay, lastSeen - 20 * kDay});
    HistoryThread history(folder(), database());
    history.start({});
    QTRY_VERIFY_WITH_TIMEOUT(kept().size() < 2, 20'000);
    stop(&history);
    QCOMPARE(kept().size(), 1);
    QCOMPARE(kept().first().at, lastSeen - 20 * kDay);
}

//! The unreadable file doesn't prevent other data from being stored.
void tst_HistoryThread::reportsAnUnreadableFileOnce()
{
    QVERIFY(QDir().mkpath(folder() + u"/2020-01-01T00.tail"_s)); // a folder can be opened like a file, but not read
    HistoryThread history(folder(), database());
    const QSignalSpy notices(&history, &HistoryThread::noticed);
    const QSignalSpy faults(&history, &HistoryThread::faultChanged);
    history.start({});
    history.record({resultOf(m_target, QDateTime::currentDateTimeUtc(), u"one"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, 20'000);
    QVERIFY2(notices[0][0].toString().contains(u"2020-01-01T00.tail"_s), qPrintable(notices[0][0].toString()));
    stop(&history);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(faults.size(), 0);
    QCOMPARE(kept().size(), 1);
}

//! If freeing space has failed, finish() doesn't start it again, because its steps would never run.
void tst_HistoryThread::shutdownDoesNotRetryFreeingSpace()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a folder that can't be listed
    HistoryRecorder recorder(folder(), database(), std::make_shared<HistoryQueue>(10), std::make_shared<EvidenceQueue>());
    QSignalSpy faults(&recorder, &HistoryRecorder::faultChanged);
    recorder.start();
    QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty(), 20'000);
    recorder.finish();
    for (const auto *timer : recorder.findChildren<QTimer *>())
        QVERIFY(!timer->isActive());
}

void tst_HistoryThread::stopsEvenIfNeverStarted()
{
    HistoryThread history(folder(), database());
    stop(&history);
    QVERIFY(!QDir(folder()).exists());
}

//! Regression test: the recorder was called after the end of its thread had deleted it.
void tst_HistoryThread::ignoresCallsWhileStopping()
{
    HistoryThread history(folder(), database());
    history.start(HistoryRetention());
    QSignalSpy stopped(&history, &HistoryThread::stopped);
    history.stop();
    AlertChanges alerts;
    alerts.parts.insert(u"part"_s, "{}"_ba);
    for (const QDeadlineTimer late(1s); !late.hasExpired();) // the main thread is busy while the storage thread ends
        history.recordAlerts(alerts);
    history.stop();
    QVERIFY(stopped.wait(20'000));
    QCOMPARE(stopped.size(), 1);
}

QTEST_GUILESS_MAIN(tst_HistoryThread)

} // namespace HistoryThreadTest

#include "tst_HistoryThread.moc"
