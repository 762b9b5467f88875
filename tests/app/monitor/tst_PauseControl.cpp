// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/DeskFake.h"
#include "app/FakePower.h"
#include "app/monitor/Monitor.h"
#include "app/monitor/PauseControl.h"
#include "app/profile/SettingsTable.h"
#include "app/words/SpanReason.h"
#include "checks/Registry.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/SpanTable.h"

#include <QFile>
#include <QJsonObject>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace PauseControlTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Reason = SchedulePause::Reason;

namespace {

constexpr int kHour = 3'600;

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODate);
}

//! Its readings hang until the test releases them.
class HangingPower : public FakePower
{
public:
    Read<PowerFigures> power() const override
    {
        const auto read = FakePower::power();
        m_mayAnswer.acquire();
        return read;
    }
    void release() const { m_mayAnswer.release(); }

private:
    mutable QSemaphore m_mayAnswer;
};

} // namespace

//! Tests when scheduled checks are paused, with a clock and a battery that the test controls.
class tst_PauseControl : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tomorrowIsAMorning_data();
    void tomorrowIsAMorning();
    void endsByTheClock_data();
    void endsByTheClock();
    void battery_data();
    void battery();
    void neverWaitsForTheBattery();
    void ignoresABatteryThatCannotBeRead();
    void storesAGapWithItsReason();

private:
    void use(std::shared_ptr<const SystemReader> reader);
    Reason reason() const { return m_pauses->current().reason; }
    //! Waits until a reading that began after the call has arrived. One reading at a time is made.
    bool awaitReading() const
    {
        const int before = m_power->readings;
        return QTest::qWaitFor([this, before] { return m_power->readings > before + 2; }, 20'000);
    }

    QDateTime m_now;
    int m_clockReadings = 0;
    std::shared_ptr<FakePower> m_power;
    std::unique_ptr<PauseControl> m_pauses;
};

void tst_PauseControl::init()
{
    m_now = utc(u"2026-01-15T14:00:00"_s);
    m_power = std::make_shared<FakePower>();
    m_pauses = std::make_unique<PauseControl>();
    use(m_power);
}

void tst_PauseControl::use(std::shared_ptr<const SystemReader> reader)
{
    const auto clock = [this] {
        ++m_clockReadings;
        return m_now;
    };
    m_pauses->setSources(clock, std::move(reader), 1ms);
}

void tst_PauseControl::tomorrowIsAMorning_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("morning");
    QTest::newRow("afternoon") << "Europe/Berlin"_ba << u"2026-01-15T14:00:00"_s << u"2026-01-16T07:00:00"_s;
    QTest::newRow("just before midnight") << "Europe/Berlin"_ba << u"2026-01-15T22:59:59"_s << u"2026-01-16T07:00:00"_s;
    QTest::newRow("after midnight") << "Europe/Berlin"_ba << u"2026-01-15T23:30:00"_s << u"2026-01-16T07:00:00"_s;
    QTest::newRow("before four") << "Europe/Berlin"_ba << u"2026-01-16T02:59:00"_s << u"2026-01-16T07:00:00"_s;
    QTest::newRow("early morning") << "Europe/Berlin"_ba << u"2026-01-16T03:00:00"_s << u"2026-01-17T07:00:00"_s;
    QTest::newRow("eight o'clock") << "Europe/Berlin"_ba << u"2026-01-16T07:00:00"_s << u"2026-01-17T07:00:00"_s;
    QTest::newRow("clocks go forward") << "Europe/Berlin"_ba << u"2026-03-28T20:00:00"_s << u"2026-03-29T06:00:00"_s;
    QTest::newRow("clocks go back") << "Europe/Berlin"_ba << u"2026-10-24T20:00:00"_s << u"2026-10-25T07:00:00"_s;
    QTest::newRow("behind UTC") << "America/New_York"_ba << u"2026-01-16T02:00:00"_s << u"2026-01-16T13:00:00"_s;
    QTest::newRow("half an hour") << "Australia/Lord_Howe"_ba << u"2026-04-04T10:00:00"_s << u"2026-04-04T21:30:00"_s;
    QTest::newRow("end of the year") << "UTC"_ba << u"2026-12-31T12:00:00"_s << u"2027-01-01T08:00:00"_s;
}

void tst_PauseControl::tomorrowIsAMorning()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, now);
    QFETCH(QString, morning);
    QCOMPARE(tomorrowMorning(utc(now), QTimeZone(zone)), utc(morning));
}

void tst_PauseControl::endsByTheClock_data()
{
    QTest::addColumn<int>("jumpSeconds");
    QTest::addColumn<bool>("isPaused");
    QTest::newRow("no time passes") << 0 << true;
    QTest::newRow("just before the end") << 18 * kHour - 1 << true;
    QTest::newRow("the end") << 18 * kHour << false;
    QTest::newRow("after a long sleep") << 100 * kHour << false;
    QTest::newRow("clock set back a bit") << -kHour << true;
    QTest::newRow("clock set back by days") << -48 * kHour << false;
}

void tst_PauseControl::endsByTheClock()
{
    QFETCH(int, jumpSeconds);
    QFETCH(bool, isPaused);
    const QDateTime end = m_now.addSecs(18 * kHour);
    QSignalSpy changes(m_pauses.get(), &PauseControl::changed);
    m_pauses->pause(end);
    QCOMPARE(reason(), Reason::User);
    QCOMPARE(m_pauses->current().until, end);
    m_now = m_now.addSecs(jumpSeconds);
    const int readings = m_clockReadings;
    QTRY_VERIFY(m_clockReadings > readings);
    QCOMPARE(m_pauses->current().isPaused(), isPaused);
    QCOMPARE(m_pauses->current().until.isValid(), isPaused);
    QCOMPARE(changes.size(), isPaused ? 1 : 2);
    m_pauses->resume();
    QVERIFY(!m_pauses->current().isPaused());
}

void tst_PauseControl::battery_data()
{
    // Steps: S and s turn the setting on and off, P pauses, R resumes, b and m switch to battery and to mains power.
    QTest::addColumn<QString>("steps");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("setting off") << u"b"_s << Reason::None;
    QTest::newRow("on mains power") << u"mS"_s << Reason::None;
    QTest::newRow("on battery") << u"bS"_s << Reason::Battery;
    QTest::newRow("unplugged later") << u"mSb"_s << Reason::Battery;
    QTest::newRow("plugged in again") << u"bSm"_s << Reason::None;
    QTest::newRow("setting turned off again") << u"bSs"_s << Reason::None;
    QTest::newRow("resumed by the user") << u"bSR"_s << Reason::None;
    QTest::newRow("unplugged again after that") << u"bSRmb"_s << Reason::Battery;
    QTest::newRow("resumed on mains power") << u"mSRb"_s << Reason::Battery;
    QTest::newRow("paused by the user, too") << u"bSP"_s << Reason::User;
    QTest::newRow("paused by the user, then plugged in") << u"bSPm"_s << Reason::User;
    QTest::newRow("paused by the user, resumed on battery") << u"bSPR"_s << Reason::None;
}

void tst_PauseControl::battery()
{
    QFETCH(QString, steps);
    QFETCH(Reason, reason);
    bool isOn = false;
    for (const QChar step : steps) {
        switch (step.toLatin1()) {
        case 'S':
        case 's':
            isOn = step == u'S';
            m_pauses->setPausesOnBattery(isOn);
            break;
        case 'P':
            m_pauses->pause();
            break;
        case 'R':
            m_pauses->resume();
            break;
        default:
            m_power->isUnplugged = step == u'b';
        }
        QVERIFY(!isOn || awaitReading());
    }
    QTRY_COMPARE(this->reason(), reason);
}

void tst_PauseControl::neverWaitsForTheBattery()
{
    const auto power = std::make_shared<HangingPower>();
    use(power);
    m_pauses->setPausesOnBattery(true); // the test hangs if this waits
    QTRY_COMPARE(power->readings.load(), 1);
    QCOMPARE(reason(), Reason::None);
    power->release();
    QTRY_COMPARE(reason(), Reason::Battery);
    QTRY_COMPARE(power->readings.load(), 2); // one at a time
    m_pauses->setPausesOnBattery(false);
    QCOMPARE(reason(), Reason::None);
    QSignalSpy changes(m_pauses.get(), &PauseControl::changed);
    power->release(); // comes too late
    QVERIFY(!changes.wait(50));
}

void tst_PauseControl::ignoresABatteryThatCannotBeRead()
{
    use(std::make_shared<SystemReader>());
    QSignalSpy changes(m_pauses.get(), &PauseControl::changed);
    m_pauses->setPausesOnBattery(true);
    QVERIFY(!changes.wait(50));
    QCOMPARE(reason(), Reason::None);
}

//! While the computer runs on battery, no scheduled check runs. The pause is a gap in the history, and no alert is sent.
void tst_PauseControl::storesAGapWithItsReason()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    QFile alerts(profile.alertsFile());
    QVERIFY(alerts.open(QIODevice::WriteOnly));
    alerts.write(R"({"version":1,"channels":[{"name":"x","provider":"desktop"}],"rules":[{"name":"All","channels":["x"]}]})");
    alerts.close();
    Target target;
    target.id = QUuid::createUuid();
    target.name = u"Shop"_s;
    target.kind = u"simulated"_s;
    target.fields = *Fields::fromJson(findKind(target.kind)->fields, {{u"latency"_s, u"1ms"_s}});
    target.schedule.every = 1s;
    const DeskFake desk;
    Monitor monitor(profile);
    QCOMPARE(monitor.acquireLock(), QString());
    monitor.pauses().setSources(&QDateTime::currentDateTimeUtc, m_power, 1ms);
    QCOMPARE(monitor.settings().set(setting::kPauseOnBattery, true), QString());
    QTRY_COMPARE(monitor.pauses().current().reason, Reason::Battery);
    QSignalSpy results(&monitor, &Monitor::resultsReady);
    QSignalSpy loads(&monitor, &Monitor::loadChanged);
    monitor.targets().add({target});
    monitor.startSchedule();
    const auto load = [&loads] { return loads.isEmpty() ? EngineLoad() : loads.last().first().value<EngineLoad>(); };
    QTRY_VERIFY(load().targets == 1 && load().paused);
    QVERIFY(!results.wait(2'500)); // two intervals
    m_power->isUnplugged = false;
    QTRY_VERIFY(!results.isEmpty());
    QSignalSpy finished(&monitor, &Monitor::finished);
    monitor.shutDown();
    QVERIFY(finished.wait(30'000));
    HistoryDatabase database(profile.historyFile(), HistoryDatabase::Access::Read);
    const auto spans = SpanTable(&database).between(0, QDateTime::currentMSecsSinceEpoch() + 1);
    QVERIFY(spans);
    QCOMPARE(spans->size(), 1);
    QCOMPARE(spans->first().kind, SpanKind::Paused);
    QCOMPARE(spans->first().reason, span_reason::kOnBattery);
    QVERIFY(spans->first().ended);
    QCOMPARE(desk.reported, QStringList());
}

QTEST_GUILESS_MAIN(tst_PauseControl)

} // namespace PauseControlTest

#include "tst_PauseControl.moc"
