// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/BackTest.h"

#include "app/StoredPast.h"
#include "app/words/SpanReason.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/SpanTable.h"
#include "targets/document/TargetsDocument.h"
#include "targets/service/TargetGuess.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace BackTestTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests which alerts the rules would have sent for the stored history.
class tst_BackTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsAlertsOfARule();
    void matchesAReplayOfTheSameResults();
    void startTimeMakesNoDifference_data();
    void startTimeMakesNoDifference();
    void usesResultsBeforeTheSpan_data();
    void usesResultsBeforeTheSpan();
    void remembersStatesAcrossLongGaps();
    void remindsOfAChildWhoseParentIsUp();
    void softResultsKeepTheKnownState();
    void requiresEachTargetOnce();
    void usesStoredMaintenance();
    void maintenanceAppliesToTheMinute();
    void usesMaintenanceCalendars();
    void sendsOneConnectivityAlert();
    void sendsADueReminderOnceAfterAGap_data();
    void sendsADueReminderOnceAfterAGap();
    void targetsPausedThen();
    void currentPausesApplyAfterTheLastResult();
    void usesAcknowledgementsAndSnoozes();
    void limitsAlertsToSelectedTargets();
    void readsParentsWithoutARule();
    void groupsNeedNoAttempts();
    void fillsTitlesFromResults();
    void worksWithoutDataOrRules();
    void reportsDamagedFiles();
    void worksWithoutAValidDatabase();
    void slicesAreBounded();
    void stopsWhenCancelled();
    void countsAlerts();

private:
    Target addTarget(const QString &name, int attempts = 1);
    AlertRule rule(const QString &name = u"All"_s);
    bool write(const QList<HistoryLine> &lines, qint64 begin = kBegin);
    BackTestQuery question(qint64 from, qint64 to) const;
    BackTestQuery question() const { return question(kBegin, kBegin + kDay); }
    bool addSpan(SpanKind kind, std::optional<TargetId> target, int begun, std::optional<int> ended, const QString &reason);
    std::vector<ReplayedAlert> found(const BackTestQuery &question, QStringList *faults = nullptr) const;
    QString replayText(const BackTestQuery &question, QStringList *faults = nullptr) const;
    QString database() const { return m_folder->filePath(u"history.sqlite"_s); }
    QString results() const { return m_folder->filePath(u"history"_s); }

    static constexpr qint64 kBegin = kNow / kHour * kHour - 72 * kHour;
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<Target> m_targets;
    QList<Maintenance> m_maintenance;
    QList<AlertRule> m_rules;
};

namespace {

QByteArray minutes(int count, char letter)
{
    return QByteArray(count, letter);
}

//! Formats an alert as `65 problem Shop`, with the minute counted from `begin`, followed by `[reason]` if it was suppressed.
QString condensed(const ReplayedAlert &replayText, qint64 begin)
{
    const Alert &alert = replayText.decision.alert;
    QString text =
        u"%1 %2 %3"_s.arg(double(replayText.at - begin) / double(kMinute)).arg(alertKindKey(alert.kind), alert.targetName);
    if (!alert.others.isEmpty())
        text += u'+' + alert.others.join(u'+');
    if (replayText.decision.suppressedBy)
        text += u" ["_s + suppressionKey(*replayText.decision.suppressedBy) + u']';
    return text.trimmed();
}

QString condensed(const std::vector<ReplayedAlert> &alerts, qint64 begin)
{
    QStringList lines;
    for (const ReplayedAlert &replayText : alerts)
        lines.append(condensed(replayText, begin));
    return lines.join(u'\n');
}

//! Returns random outcomes, with problems of various lengths.
QByteArray dice(QRandomGenerator *random, int length, char often = 'u')
{
    QByteArray letters;
    while (letters.size() < length) {
        letters += minutes(1 + random->bounded(200), often);
        letters += minutes(1 + random->bounded(12), "dddgn"[random->bounded(5)]);
    }
    return letters.first(length);
}

//! Returns the results of a child that is down whenever its parent is down, and up for some time before and after that.
QByteArray behind(const QByteArray &parent, QByteArray child)
{
    constexpr qsizetype kAround = 15;
    for (qsizetype minute = 0; minute < child.size(); ++minute) {
        const QByteArray near = parent.mid(std::max<qsizetype>(0, minute - kAround), 2 * kAround + 1);
        if (parent[minute] != 'u' || near.count('u') < near.size())
            child[minute] = parent[minute] == 'u' ? 'u' : 'd';
    }
    return child;
}

} // namespace

void tst_BackTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_targets.clear();
    m_maintenance.clear();
    m_rules.clear();
}

Target tst_BackTest::addTarget(const QString &name, int attempts)
{
    Target target = *guessTarget(u"127.0.0.1:9"_s, Schedule());
    target.id = test::target(name, 1min).id;
    target.name = name;
    target.schedule.attempts = attempts;
    m_targets.append(target);
    return target;
}

AlertRule tst_BackTest::rule(const QString &name)
{
    AlertRule rule;
    rule.name = name;
    rule.channels = QStringList{u"desktop"_s};
    return rule;
}

bool tst_BackTest::write(const QList<HistoryLine> &lines, qint64 begin)
{
    QDir().mkpath(results());
    return writeHistoryLines(results(), database(), lines, begin);
}

bool tst_BackTest::addSpan(SpanKind kind, std::optional<TargetId> target, int begun, std::optional<int> ended,
                           const QString &reason)
{
    HistoryDatabase history(database(), HistoryDatabase::Access::Write);
    StoredSpan span{kind, target, kBegin + begun * kMinute, std::nullopt, reason};
    if (ended)
        span.ended = kBegin + *ended * kMinute;
    return !SpanTable(&history).add(span);
}

BackTestQuery tst_BackTest::question(qint64 from, qint64 to) const
{
    BackTestQuery question;
    question.targets = m_targets;
    question.maintenance = m_maintenance;
    question.rules = m_rules;
    question.span = {from, to};
    question.now = kNow;
    question.folder = results();
    question.database = database();
    question.zone = QTimeZone::utc();
    return question;
}

std::vector<ReplayedAlert> tst_BackTest::found(const BackTestQuery &question, QStringList *faults) const
{
    BackTest test(question);
    std::vector<ReplayedAlert> alerts;
    double done = 0;
    while (true) {
        const BackTestChunk part = test.next();
        alerts.insert(alerts.end(), part.alerts.begin(), part.alerts.end());
        if (faults)
            *faults += part.faults;
        if (part.done < done || part.done > 1)
            qFatal("done goes back, or too far");
        done = part.done;
        if (part.isLast)
            return alerts;
    }
}

QString tst_BackTest::replayText(const BackTestQuery &question, QStringList *faults) const
{
    return condensed(found(question, faults), kBegin);
}

void tst_BackTest::listsAlertsOfARule()
{
    const Target shop = addTarget(u"Shop"_s, 3);
    m_rules = {rule()};
    m_rules[0].repeatInterval = 30min;
    m_rules[0].delay = 5min;
    QVERIFY(write({{shop, minutes(60, 'u') + minutes(2, 'd') + minutes(58, 'u') + minutes(60, 'd') + minutes(20, 'u')}}));
    QCOMPARE(replayText(question()), u"122 problem Shop [delay]\n125 problem Shop\n155 reminder Shop\n180 recovery Shop"_s);
}

//! A back-test over three days reads the history in parts. Its alerts are the same as for a replay of all results at once.
void tst_BackTest::matchesAReplayOfTheSameResults()
{
    QRandomGenerator random(7);
    for (const QString &name : {u"Router"_s, u"Shop"_s, u"Mail"_s, u"Search"_s})
        addTarget(name, random.bounded(1, 4));
    m_targets[1].dependsOn = {{u"Router"_s}};
    m_targets[2].dependsOn = {{u"Router"_s, u"Search"_s}};
    m_rules = {rule(), rule(u"Grouped"_s)};
    m_rules[0].repeatInterval = 10min;
    m_rules[1].grouping = 2min;
    m_rules[1].quietHours = QuietHours();
    m_rules[1].quietHours->from = QTime(22, 0);
    m_rules[1].quietHours->to = QTime(6, 0);
    m_rules[1].quietHours->zone = "UTC";
    constexpr int kLength = 71 * 60;
    QList<HistoryLine> lines;
    for (const Target &target : std::as_const(m_targets))
        lines.append({target, dice(&random, kLength)});
    QVERIFY(write(lines));
    ReplayCore core(m_targets, m_rules, kBegin, QTimeZone::utc());
    for (int minute = 0; minute < kLength; ++minute) {
        for (int place = 0; place < 4; ++place)
            core.addResult(place, *outcomeFromLetter(lines[place].letters[minute]), kBegin + minute * kMinute,
                           QString::number(minute));
    }
    core.advanceTo(kNow);
    std::vector<ReplayedAlert> expected;
    for (const ReplayUpdate &news : core.takeUpdates()) {
        if (const auto *const alert = std::get_if<ReplayedAlert>(&news))
            expected.push_back(*alert);
    }
    QVERIFY(expected.size() > 100);
    const auto alerts = found(question(kBegin, kNow));
    QCOMPARE(condensed(alerts, kBegin), condensed(expected, kBegin));
    for (size_t i = 0; i < alerts.size(); ++i)
        QCOMPARE(alerts[i].decision.alert, expected[i].decision.alert);
}

void tst_BackTest::startTimeMakesNoDifference_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("past %d", seed) << seed;
}

//! A back-test of part of the history returns the same alerts as a back-test of the whole history, restricted to that part.
void tst_BackTest::startTimeMakesNoDifference()
{
    QFETCH(const int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    for (const QString &name : {u"Router"_s, u"Shop"_s, u"Mail"_s})
        addTarget(name, random.bounded(1, 4));
    m_targets[1].dependsOn = {{u"Router"_s}};
    m_targets[2].schedule.successes = 2;
    m_rules = {rule()};
    m_rules[0].repeatInterval = 10min;
    m_rules[0].escalation = {{25min, QStringList{u"phone"_s}}};
    constexpr int kLength = 20 * 60;
    QList<HistoryLine> lines;
    for (const Target &target : std::as_const(m_targets))
        lines.append({target, dice(&random, kLength)});
    lines[1].letters = behind(lines[0].letters, lines[1].letters);
    QVERIFY(write(lines));
    const qint64 end = kBegin + kLength * kMinute;
    const std::vector<ReplayedAlert> all = found(question(kBegin, end));
    for (int from = 5; from < kLength; from += 97) {
        std::vector<ReplayedAlert> expected;
        for (const ReplayedAlert &replayText : all) {
            if (replayText.at >= kBegin + from * kMinute)
                expected.push_back(replayText);
        }
        QCOMPARE(u"from %1\n"_s.arg(from) + replayText(question(kBegin + from * kMinute, end)),
                 u"from %1\n"_s.arg(from) + condensed(expected, kBegin));
    }
}

void tst_BackTest::usesResultsBeforeTheSpan_data()
{
    QTest::addColumn<QByteArray>("letters"); // three attempts are required; the back-test starts at minute 120
    QTest::addColumn<QString>("alerts");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &then, const QString &alerts) {
        QTest::newRow(name) << minutes(120 - static_cast<int>(before.size()), 'u') + before + then << alerts;
    };
    row("up", "", minutes(30, 'u'), QString());
    row("two of three attempts", "dd", "dduu", u"120 problem Shop\n122 recovery Shop"_s);
    row("one of three attempts", "d", "duu", QString());
    row("down since long", minutes(100, 'd'), minutes(10, 'd') + minutes(5, 'u'), u"130 recovery Shop"_s);
    row("down, then worse is no news but degraded is", minutes(10, 'd'), minutes(5, 'g') + "u",
        u"120 problem Shop\n125 recovery Shop"_s);
    row("told just before", minutes(3, 'd'), minutes(40, 'd'), u"148 reminder Shop"_s);
}

void tst_BackTest::usesResultsBeforeTheSpan()
{
    QFETCH(const QByteArray, letters);
    QFETCH(const QString, alerts);
    const Target shop = addTarget(u"Shop"_s, 3);
    m_targets[0].schedule.flapping = FlapRule::Off;
    m_rules = {rule()};
    m_rules[0].repeatInterval = letters.count('d') < 60 ? Milliseconds(29min) : Milliseconds(7h);
    QVERIFY(write({{shop, letters}}));
    QCOMPARE(replayText(question(kBegin + 120 * kMinute, kBegin + letters.size() * kMinute)), alerts);
}

//! There are no checks for two days. The known state remains, and no alert is sent for it again.
void tst_BackTest::remembersStatesAcrossLongGaps()
{
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule()};
    QVERIFY(write({{shop, minutes(10, 'u') + minutes(10, 'd') + minutes(60 * 60, ' ') + minutes(5, 'd') + minutes(5, 'u')}}));
    QCOMPARE(replayText(question(kBegin + 60 * kHour, kNow)), u"3625 recovery Shop"_s);
}

//! The parent's checks before the span aren't read. The problem was reported when it happened, so only its reminder is due.
void tst_BackTest::remindsOfAChildWhoseParentIsUp()
{
    const Target router = addTarget(u"Router"_s);
    const Target shop = addTarget(u"Shop"_s);
    m_targets[1].dependsOn = {{u"Router"_s}};
    m_rules = {rule()};
    m_rules[0].repeatInterval = 30min;
    QVERIFY(write({{router, minutes(200, 'u')}, {shop, minutes(60, 'u') + minutes(140, 'd')}}));
    QCOMPARE(replayText(question(kBegin + 170 * kMinute, kBegin + 200 * kMinute)), u"180 reminder Shop"_s);
}

void tst_BackTest::softResultsKeepTheKnownState()
{
    const Target shop = addTarget(u"Shop"_s);
    StoredResult first;
    first.at = kBegin;
    first.outcome = Outcome::Up;
    first.hard = false;
    first.attempt = 2;
    StoredTransition last;
    last.at = kBegin - kHour;
    last.since = kBegin - 2 * kHour;
    last.after = Outcome::Degraded;
    const StateRules rules{1, 5};
    const auto seed = seedOf(shop, rules, {first}, last);
    QVERIFY(seed);
    QCOMPARE(seed->state.hardOutcome, std::optional(Outcome::Degraded));
    QCOMPARE(seed->state.hardSince.toMSecsSinceEpoch(), last.since);
    QCOMPARE(seed->changed, last.at);
    QCOMPARE(seed->state.attempt, 2);
    QVERIFY(seed->hasProblem());
    QCOMPARE(seedOf(shop, rules, {first}, {})->state.hardOutcome, std::optional(Outcome::Down));
    first.outcome = Outcome::Down;
    QCOMPARE(seedOf(shop, rules, {first}, {})->state.hardOutcome, std::optional(Outcome::Up));
    QVERIFY(!seedOf(shop, rules, {}, {}));
}

void tst_BackTest::requiresEachTargetOnce()
{
    for (const QString &name : {u"Router"_s, u"Shop"_s, u"Mail"_s, u"Other"_s})
        addTarget(name);
    m_targets[1].dependsOn = m_targets[2].dependsOn = {{u"Router"_s}};
    for (const int place : {1, 2})
        m_targets[place].tags = QStringList{u"prod"_s};
    m_rules = {rule()};
    m_rules[0].targets = *Filter::parse(u"tag:prod"_s);
    QCOMPARE(requiredTargets(question()), (QList<int>{0, 1, 2}));
}

void tst_BackTest::usesStoredMaintenance()
{
    const Target shop = addTarget(u"Shop"_s);
    const Target mail = addTarget(u"Mail"_s);
    m_rules = {rule()};
    const QByteArray letters = minutes(60, 'u') + minutes(60, 'd') + minutes(60, 'u');
    QVERIFY(write({{shop, letters}, {mail, letters}}));
    QVERIFY(addSpan(SpanKind::Maintenance, shop.id, 50, 90, u"Disk"_s));
    QVERIFY(addSpan(SpanKind::Maintenance, shop.id, 80, 100, u"Longer"_s));
    QCOMPARE(replayText(question()),
             u"60 problem Shop [maintenance]\n60 problem Mail\n100 problem Shop\n120 recovery Shop\n120 recovery Mail"_s);
    // Maintenance that started before the span and never ended.
    QVERIFY(addSpan(SpanKind::Maintenance, std::nullopt, 10, std::nullopt, u"All"_s));
    QCOMPARE(replayText(question(kBegin + 30 * kMinute, kBegin + 3 * kHour)),
             u"60 problem Shop [maintenance]\n60 problem Mail [maintenance]\n120 recovery Shop [not-sent]\n"
             "120 recovery Mail [not-sent]"_s);
}

//! Maintenance that starts at the time of a result suppresses the alert for that result. The alert at the end of maintenance
//! belongs to a back-test that starts at that time.
void tst_BackTest::maintenanceAppliesToTheMinute()
{
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule()};
    QVERIFY(write({{shop, minutes(60, 'u') + minutes(60, 'd') + minutes(10, 'u')}}));
    QVERIFY(addSpan(SpanKind::Maintenance, shop.id, 60, 90, u"Disk"_s));
    const QString late = u"90 problem Shop\n120 recovery Shop"_s;
    QCOMPARE(replayText(question()), u"60 problem Shop [maintenance]\n"_s + late);
    QCOMPARE(replayText(question(kBegin + 90 * kMinute, kBegin + 3 * kHour)), late);
}

void tst_BackTest::usesMaintenanceCalendars()
{
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule()};
    Maintenance entry;
    entry.name = u"Nightly"_s;
    entry.kind = MaintenanceKind::Daily;
    const QTime begins = QDateTime::fromMSecsSinceEpoch(kBegin + kHour, Qt::UTC).time();
    entry.minute = begins.hour() * 60 + begins.minute();
    entry.duration = 30min;
    entry.zone = "UTC";
    entry.targets = QStringList{u"Shop"_s};
    m_maintenance = {entry};
    QVERIFY(write({{shop, minutes(60, 'u') + minutes(60, 'd') + minutes(60, 'u')}}));
    QCOMPARE(replayText(question()), u"60 problem Shop [maintenance]\n90 problem Shop\n120 recovery Shop"_s);
}

//! One alert about connectivity is sent, and none about the targets that couldn't be checked.
void tst_BackTest::sendsOneConnectivityAlert()
{
    const Target shop = addTarget(u"Shop"_s);
    const Target mail = addTarget(u"Mail"_s);
    m_rules = {rule()};
    m_rules[0].repeatInterval = 10min;
    const QByteArray gap = minutes(25, ' ');
    QVERIFY(write({{shop, minutes(50, 'u') + minutes(10, 'd') + gap + minutes(10, 'd') + minutes(10, 'u')},
                   {mail, minutes(60, 'u') + gap + minutes(20, 'u')}}));
    QVERIFY(addSpan(SpanKind::Unobserved, shop.id, 59, 85, span_reason::kOffline));
    QVERIFY(addSpan(SpanKind::Unobserved, mail.id, 59, 85, span_reason::kOffline));
    QCOMPARE(replayText(question()), u"50 problem Shop\n59 link-lost\n85 reminder Shop\n85 link-back\n95 recovery Shop"_s);
}

void tst_BackTest::sendsADueReminderOnceAfterAGap_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("reminder"); // minute of the reminder
    QTest::newRow("not running") << span_reason::kNotRunning << u"120"_s;
    QTest::newRow("asleep") << span_reason::kSlept << u"121"_s; // the state is unknown until the next check
}

//! A reminder that became due during the gap is sent once, when monitoring resumes.
void tst_BackTest::sendsADueReminderOnceAfterAGap()
{
    QFETCH(const QString, reason);
    QFETCH(const QString, reminder);
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule()};
    m_rules[0].repeatInterval = 10min;
    QVERIFY(write({{shop, minutes(55, 'u') + minutes(10, 'd') + minutes(56, ' ') + minutes(3, 'd') + minutes(6, 'u')}}));
    QVERIFY(addSpan(SpanKind::Unobserved, std::nullopt, 66, 120, reason));
    QCOMPARE(replayText(question()), u"55 problem Shop\n65 reminder Shop\n%1 reminder Shop\n124 recovery Shop"_s.arg(reminder));
}

void tst_BackTest::targetsPausedThen()
{
    const Target shop = addTarget(u"Shop"_s);
    m_targets[0].paused = true; // paused after the tested span
    m_rules = {rule()};
    m_rules[0].repeatInterval = 10min;
    QVERIFY(write({{shop, minutes(10, 'u') + minutes(15, 'd') + minutes(30, ' ') + minutes(7, 'd') + minutes(5, 'u')}}));
    QVERIFY(addSpan(SpanKind::Paused, shop.id, 25, 54, span_reason::kPaused));
    QCOMPARE(replayText(question()), u"10 problem Shop\n20 reminder Shop\n54 reminder Shop\n62 recovery Shop"_s);
    QCOMPARE(replayText(question(kBegin + 40 * kMinute, kBegin + kHour)), u"54 reminder Shop"_s);
}

//! The start of a pause isn't stored, so a target is treated as paused only after its last result.
void tst_BackTest::currentPausesApplyAfterTheLastResult()
{
    const Target shop = addTarget(u"Shop"_s);
    const Target router = addTarget(u"Router"_s);
    m_targets[0].dependsOn = {{u"Router"_s}};
    m_targets[0].paused = m_targets[1].paused = true;
    m_rules = {rule()};
    QVERIFY(write({{shop, minutes(10, 'u') + minutes(10, 'd')}}));
    QCOMPARE(replayText(question()), u"10 problem Shop"_s); // the router has no results, so Shop doesn't wait for it
}

void tst_BackTest::usesAcknowledgementsAndSnoozes()
{
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule()};
    m_rules[0].repeatInterval = 10min;
    QVERIFY(write({{shop, minutes(10, 'u') + minutes(100, 'd') + minutes(5, 'u')}}));
    {
        HistoryDatabase history(database(), HistoryDatabase::Access::Write);
        Incident incident;
        incident.target = shop.id;
        incident.targetName = shop.name;
        incident.began = incident.opened = kBegin + 10 * kMinute;
        incident.closed = kBegin + 110 * kMinute;
        const auto entry = [](int minute, IncidentEvent event, std::optional<int> until = {}) {
            IncidentEntry line{kBegin + minute * kMinute, event, u"Ann"_s, u"seen"_s, {}, {}};
            if (until)
                line.until = kBegin + *until * kMinute;
            return line;
        };
        QVERIFY(!IncidentTable(&history).put(
            {{incident,
              {entry(25, IncidentEvent::Acknowledged), entry(55, IncidentEvent::AcknowledgementEnded),
               entry(70, IncidentEvent::Snoozed, 90), entry(95, IncidentEvent::Snoozed, 200),
               entry(97, IncidentEvent::SnoozeEnded), entry(98, IncidentEvent::Comment)}}}));
    }
    const QString late = u"90 reminder Shop\n97 reminder Shop\n107 reminder Shop\n110 recovery Shop"_s;
    QCOMPARE(replayText(question()), u"10 problem Shop\n20 reminder Shop\n55 reminder Shop\n65 reminder Shop\n"_s + late);
    // Acknowledgements and snoozes set before the span remain in effect during it.
    QCOMPARE(replayText(question(kBegin + 80 * kMinute, kBegin + 2 * kHour)), late);
    QCOMPARE(replayText(question(kBegin + 30 * kMinute, kBegin + kHour)), u"55 reminder Shop"_s);
}

void tst_BackTest::limitsAlertsToSelectedTargets()
{
    const Target shop = addTarget(u"Shop"_s);
    const Target mail = addTarget(u"Mail"_s);
    m_rules = {rule()};
    m_rules[0].grouping = 1min;
    QVERIFY(write({{shop, "uddu"}, {mail, "udduudduu"}}));
    QVERIFY(addSpan(SpanKind::Unobserved, shop.id, 60, 70, span_reason::kOffline));
    BackTestQuery asked = question();
    asked.about = QSet<TargetId>{shop.id};
    QCOMPARE(replayText(asked),
             u"1 problem Shop [grouped]\n2 problem Shop+Mail\n3 recovery Shop [grouped]\n4 recovery Shop+Mail"_s);
}

//! Parents are read even if no rule applies to them.
void tst_BackTest::readsParentsWithoutARule()
{
    const Target router = addTarget(u"Router"_s);
    const Target floor = addTarget(u"Switch"_s);
    const Target shop = addTarget(u"Shop"_s);
    m_targets[1].dependsOn = {{u"Router"_s}};
    m_targets[2].dependsOn = {{u"Switch"_s}};
    m_targets[2].tags = QStringList{u"prod"_s};
    m_rules = {rule()};
    m_rules[0].targets = *Filter::parse(u"tag:prod"_s);
    const QByteArray letters = "uudddduu";
    QVERIFY(write({{router, letters}, {floor, letters}, {shop, letters}}));
    QCOMPARE(replayText(question()), u"2 problem Shop [unreachable]\n6 recovery Shop [not-sent]"_s);
}

//! A group needs no attempts, because the outcomes of its members are already confirmed.
void tst_BackTest::groupsNeedNoAttempts()
{
    const auto document = TargetsDocument::parse(
        R"({"version":1,"defaults":{"attempts":3},"targets":[{"name":"One","kind":"simulated"},)"
        R"({"id":"00000000-0000-0000-0000-000000000001","name":"All","kind":"group","members":["One"]}]})",
        {});
    QVERIFY(document);
    m_targets = document->targets;
    m_rules = {rule()};
    QVERIFY(write({{m_targets[1], "uduu"}}));
    QCOMPARE(replayText(question()), u"1 problem All\n2 recovery All"_s);
}

void tst_BackTest::fillsTitlesFromResults()
{
    const Target shop = addTarget(u"Shop"_s, 3);
    m_rules = {rule()};
    m_rules[0].title = *AlertTemplate::parse(u"{{name}}: {{summary}}"_s);
    QVERIFY(write({{shop, minutes(70, 'u') + minutes(30, 'd') + minutes(30, 'u')}}));
    const auto alerts = found(question());
    QCOMPARE(alerts.size(), size_t(2));
    QCOMPARE(alerts[0].decision.alert.title, u"Shop: 72"_s);
    QCOMPARE(alerts[1].decision.alert.title, u"Shop: 100"_s);
    QCOMPARE(alerts[0].decision.channels, QStringList{u"desktop"_s});
}

void tst_BackTest::worksWithoutDataOrRules()
{
    addTarget(u"Shop"_s);
    m_rules = {rule()};
    QStringList faults;
    QCOMPARE(replayText(question(), &faults), QString());
    QVERIFY(write({{m_targets[0], "uddu"}}));
    QCOMPARE(replayText(question(kNow + kDay, kNow + 2 * kDay), &faults), QString()); // after the history
    QCOMPARE(replayText(question(0, kBegin), &faults), QString());                    // before the history
    m_rules.clear();
    QCOMPARE(replayText(question(), &faults), QString());
    QCOMPARE(faults, QStringList());
}

void tst_BackTest::reportsDamagedFiles()
{
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule()};
    QVERIFY(write({{shop, minutes(61, 'u') + minutes(70, 'd') + minutes(10, 'u')}}));
    QStringList files = QDir(results()).entryList(QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 2);
    QFile first(results() + u'/' + files.first());
    QVERIFY(first.open(QIODevice::ReadWrite) && first.resize(first.size() / 2));
    first.close();
    QStringList faults;
    QCOMPARE(replayText(question(), &faults), u"61 problem Shop\n131 recovery Shop"_s);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults[0].contains(files.first()), qPrintable(faults[0]));
}

//! Without a valid database, most of the replay still works, using only the results.
void tst_BackTest::worksWithoutAValidDatabase()
{
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule()};
    QVERIFY(write({{shop, "uddu"}}));
    QFile file(database());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(QByteArray(5'000, 'x')) > 0);
    file.close();
    QStringList faults;
    QCOMPARE(replayText(question(), &faults), u"1 problem Shop\n3 recovery Shop"_s);
    QCOMPARE(faults.size(), 1);
}

void tst_BackTest::slicesAreBounded()
{
    QList<Target> many;
    QList<int> places;
    for (int i = 0; i < 10'000; ++i) {
        many.append(test::target(QString::number(i), 30s));
        places.append(i);
    }
    const BackTestSlices slices(results(), many, places);
    QVERIFY(slices.length() * 10'000 / 30'000 <= 500'000);
    QVERIFY(slices.length() >= 5 * kMinute);
    QCOMPARE(BackTestSlices(results(), many, {}).length(), kDay);
    QCOMPARE(BackTestSlices(results(), many, places.first(1'000)).length(), 4 * kHour);
    // Only the first results of a series of equal outcomes have texts.
    const Target shop = addTarget(u"Shop"_s, 2);
    QVERIFY(write({{shop, minutes(60, 'u') + minutes(60, 'd') + minutes(60, 'u')}}));
    BackTestSlices own(results(), m_targets, {0});
    const BackTestSlice slice = own.read({kBegin, kBegin + kHour + 30 * kMinute}, [] { return false; });
    QCOMPARE(slice.results.size(), size_t(90));
    QCOMPARE(slice.texts.size(), size_t(4));
    const BackTestSlice next = own.read({kBegin + kHour + 30 * kMinute, kBegin + kDay}, [] { return false; });
    QCOMPARE(next.results.size(), size_t(90));
    QCOMPARE(next.texts.size(), size_t(2));
    QVERIFY(own.read({kBegin, kBegin + kDay}, [] { return true; }).results.empty());
}

void tst_BackTest::stopsWhenCancelled()
{
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule()};
    QVERIFY(write({{shop, minutes(60 * 60, 'u') + minutes(30, 'd')}}));
    BackTest test(question(kBegin, kNow));
    QVERIFY(!test.next().isLast); // the first part only determines the state at the start
    test.cancel();
    bool isLast = false;
    while (!isLast) {
        const BackTestChunk part = test.next();
        QVERIFY(part.alerts.empty());
        isLast = part.isLast;
    }
}

void tst_BackTest::countsAlerts()
{
    const Target shop = addTarget(u"Shop"_s);
    m_rules = {rule(), rule(u"Never"_s)};
    m_rules[0].repeatInterval = 10min;
    m_rules[0].escalation = {{15min, QStringList{u"phone"_s}}};
    m_rules[1].minSeverity = Outcome::Down;
    QVERIFY(write({{shop, "u" + minutes(18, 'g') + "u"}}));
    BackTestTally tally(m_rules);
    for (const ReplayedAlert &replayText : found(question()))
        tally.add(replayText);
    // Minute 1: problem, 11: reminder, 16: escalation, 19: recovery; from both rules.
    QCOMPARE(tally.sent(), 4);
    QCOMPARE(tally.suppressed(), 2);
    QCOMPARE(tally.rules()[0], (RuleTally{u"All"_s, 4, 0, {{u"desktop"_s, 3}, {u"phone"_s, 2}}}));
    QCOMPARE(tally.rules()[1], (RuleTally{u"Never"_s, 0, 2, {}}));
    QCOMPARE(tally.byChannel(), (QMap<QString, qint64>{{u"desktop"_s, 3}, {u"phone"_s, 2}}));
    QCOMPARE(tally.byReason(), (QMap<Suppression, qint64>{{Suppression::Severity, 1}, {Suppression::NotSent, 1}}));
}

QTEST_GUILESS_MAIN(tst_BackTest)

} // namespace BackTestTest

#include "tst_BackTest.moc"
