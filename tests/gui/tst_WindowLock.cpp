// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/desk/TrayIcon.h"
#include "gui/lock/LockPassword.h"
#include "gui/lock/WindowLock.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <functional>

namespace WindowLockTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Tests the lock of the window, with the real main window.
class tst_WindowLock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hashesAreSlowAndSalted();
    void damagedHashesMatchNothing_data();
    void damagedHashesMatchNothing();
    void wrongPasswordsAreSlowedDown_data();
    void wrongPasswordsAreSlowedDown();
    void firstLockAsksForAPassword();
    void hidesEverything();
    void hidesFromScreenReaders();
    void monitoringContinues();
    void onlyThePasswordUnlocks();
    void nothingOpensWhileLocked();
    void locksAfterTheIdleTime();
    void staysLockedAtTheNextStart();
    void passwordIsChangedAndRemoved();

private:
    QString m_hash;
};

namespace {

const QString kSecret = u"Pa55wort mit ü"_s;

//! Types the password and waits until it was checked.
void enter(const QString &password)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *lock = qobject_cast<LockWindow *>(widget)) {
            QTRY_VERIFY(lock->findChild<QLineEdit *>()->isEnabled());
            lock->findChild<QLineEdit *>()->setText(password);
            lock->findChild<QPushButton *>()->click();
        }
    }
}

QWidgetList visibleWindows()
{
    QWidgetList windows = QApplication::topLevelWidgets();
    windows.removeIf([](const QWidget *each) { return !each->isVisible() || each->testAttribute(Qt::WA_DontShowOnScreen); });
    return windows;
}

bool isOnlyLockVisible()
{
    const QWidgetList windows = visibleWindows();
    return windows.size() == 1 && qobject_cast<LockWindow *>(windows.first());
}

//! Returns all texts that a screen reader finds below the windows of the program.
QString accessibleTexts()
{
    QStringList texts;
    const std::function<void(QAccessibleInterface *)> visit = [&](QAccessibleInterface *each) {
        if (!each)
            return;
        for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
            texts.append(each->text(kind));
        for (int i = 0; i < each->childCount(); ++i)
            visit(each->child(i));
    };
    for (QWidget *window : QApplication::topLevelWidgets())
        visit(QAccessible::queryAccessibleInterface(window));
    return texts.join(u'\n');
}

} // namespace

void tst_WindowLock::initTestCase()
{
    m_hash = lockPasswordHash(kSecret);
}

void tst_WindowLock::hashesAreSlowAndSalted()
{
    static const QRegularExpression form(u"^pbkdf2-sha512:210000:[A-Za-z0-9+/=]{24}:[A-Za-z0-9+/=]{44}$"_s);
    QVERIFY2(form.match(m_hash).hasMatch(), qPrintable(m_hash));
    QVERIFY(lockPasswordHash(kSecret) != m_hash); // another salt
    QVERIFY(matchesLockPassword(m_hash, kSecret));
    QVERIFY(!matchesLockPassword(m_hash, kSecret + u' '));
    QVERIFY(!matchesLockPassword(m_hash, QString()));
    // Python: base64.b64encode(hashlib.pbkdf2_hmac("sha512", b"password", b"salt", 1000, 32))
    QVERIFY(matchesLockPassword(u"pbkdf2-sha512:1000:c2FsdA==:r+bFUweFtsxrHGRTOEcxvV7kMu5Un9QvtmlXea2KHFs="_s, u"password"_s));
}

void tst_WindowLock::damagedHashesMatchNothing_data()
{
    QTest::addColumn<QString>("hash");
    QTest::newRow("empty") << QString();
    QTest::newRow("no key") << u"pbkdf2-sha512:1:c2FsdA==:"_s;
    QTest::newRow("no iterations") << u"pbkdf2-sha512:0:c2FsdA==:AAAA"_s;
    QTest::newRow("another scheme") << QString(m_hash).replace(u"pbkdf2-sha512"_s, u"plain"_s);
    QTest::newRow("far too slow") << QString(m_hash).replace(u":210000:"_s, u":2000000000:"_s);
}

void tst_WindowLock::damagedHashesMatchNothing()
{
    QFETCH(QString, hash);
    QVERIFY(!matchesLockPassword(hash, kSecret));
    QVERIFY(!matchesLockPassword(hash, QString()));
}

void tst_WindowLock::wrongPasswordsAreSlowedDown_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("seconds");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("two") << 2 << 0;
    QTest::newRow("three") << 3 << 1;
    QTest::newRow("five") << 5 << 4;
    QTest::newRow("twenty") << 20 << 60;
    QTest::newRow("a thousand") << 1000 << 60;
}

void tst_WindowLock::wrongPasswordsAreSlowedDown()
{
    QFETCH(int, failures);
    QFETCH(int, seconds);
    QCOMPARE(lockDelayAfter(failures), Milliseconds(std::chrono::seconds(seconds)));
}

void tst_WindowLock::firstLockAsksForAPassword()
{
    test::WindowSession session({test::simulated("Shop", {})});
    QVERIFY(session.open());
    session.action(u"actionLock"_s)->trigger();
    auto *dialog = session.find<LockPasswordDialog>();
    QVERIFY(dialog);
    const auto *problem = dialog->findChild<QLabel *>(u"lockProblem"_s);
    dialog->findChild<QLineEdit *>(u"newPassword"_s)->setText(kSecret);
    static_cast<QDialog *>(dialog)->accept();
    QVERIFY(problem->text().contains(u"differ"_s));
    dialog->findChild<QLineEdit *>(u"repeatedPassword"_s)->setText(kSecret);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_VERIFY(session.find<WindowLock>()->isLocked());
    const QString stored = session.monitor().settings().value(setting::kLockPassword).toString();
    QVERIFY(!stored.contains(kSecret));
    QVERIFY(matchesLockPassword(stored, kSecret));
    enter(kSecret);
    QTRY_VERIFY(session.window().isVisible());
}

void tst_WindowLock::hidesEverything()
{
    test::WindowSession session(
        {test::simulated("Shop", "\"failureRate\": 100, \"attempts\": 1"), test::simulated("Mail", {})});
    QVERIFY(session.open());
    session.monitor().settings().set(setting::kLockPassword, m_hash);
    session.find<ResultsView>(u"results"_s)->selectIds(session.ids({u"Mail"_s}));
    session.action(u"actionChartWindow"_s)->trigger();
    session.action(u"actionFloatingBar"_s)->trigger();
    session.action(u"actionSettings"_s)->trigger();
    QTRY_VERIFY(visibleWindows().size() >= 4);
    const QWidgetList before = visibleWindows();
    const auto *tray = session.find<TrayIcon>();
    QTRY_VERIFY(tray->toolTip().contains(u"Shop"_s));
    session.action(u"actionLock"_s)->trigger();
    QVERIFY(isOnlyLockVisible());
    QTRY_VERIFY(!tray->toolTip().contains(u"Shop"_s));
    for (const QAction *action : tray->menu()->actions()) {
        if (action->isVisible() && !action->isSeparator())
            QVERIFY2(action->objectName() == u"trayShow"_s || action->objectName() == u"trayQuit"_s,
                     qPrintable(action->text()));
    }
    enter(kSecret);
    QTRY_COMPARE(visibleWindows().size(), before.size());
    for (const QWidget *window : before)
        QVERIFY2(window->isVisible(), qPrintable(window->objectName()));
    QTRY_VERIFY(tray->toolTip().contains(u"Shop"_s));
}

void tst_WindowLock::hidesFromScreenReaders()
{
    QAccessible::setActive(true);
    test::WindowSession session({test::simulated("Shop", {}), test::simulated("Mail", {})});
    QVERIFY(session.open());
    session.monitor().settings().set(setting::kLockPassword, m_hash);
    QVERIFY(accessibleTexts().contains(u"Shop"_s));
    session.action(u"actionLock"_s)->trigger();
    const QString texts = accessibleTexts();
    QVERIFY2(!texts.contains(u"Shop"_s) && !texts.contains(u"Mail"_s), qPrintable(texts));
    QVERIFY(texts.contains(u"Watchkeeper is locked"_s));
    session.monitor().checkNow();
    QVERIFY(!accessibleTexts().contains(u"Shop"_s));
    enter(kSecret);
    QTRY_VERIFY(session.window().isVisible());
    QVERIFY(accessibleTexts().contains(u"Shop"_s));
    QAccessible::setActive(false);
}

void tst_WindowLock::monitoringContinues()
{
    test::WindowSession session({test::simulated("Shop", "\"every\": \"1s\"")});
    QVERIFY(session.open());
    session.monitor().settings().set(setting::kLockPassword, m_hash);
    session.action(u"actionLock"_s)->trigger();
    QSignalSpy results(&session.monitor(), &Monitor::resultsReady);
    QTRY_VERIFY_WITH_TIMEOUT(results.size() >= 2, 15'000);
    QVERIFY(isOnlyLockVisible());
    QVERIFY(session.close()); // a shutdown of the computer needs no password
}

void tst_WindowLock::onlyThePasswordUnlocks()
{
    test::WindowSession session({test::simulated("Shop", {})});
    QVERIFY(session.open());
    session.monitor().settings().set(setting::kLockPassword, m_hash);
    session.action(u"actionLock"_s)->trigger();
    auto *lock = qobject_cast<LockWindow *>(visibleWindows().first());
    const auto *problem = lock->findChild<QLabel *>(u"lockProblem"_s);
    for (int i = 0; i < 3; ++i) {
        enter(u"wrong"_s);
        QTRY_VERIFY(problem->text().startsWith(u"Wrong password."_s));
        QTRY_VERIFY(i < 2 ? lock->findChild<QLineEdit *>()->isEnabled() : problem->text().contains(u"Wait 1 second"_s));
    }
    QVERIFY(!lock->findChild<QLineEdit *>()->isEnabled());
    QTRY_VERIFY(lock->findChild<QLineEdit *>()->isEnabled()); // after the delay
    lock->close();
    QVERIFY(session.find<WindowLock>()->isLocked());
    session.window().raiseWindow();
    QVERIFY(!session.window().isVisible());
    enter(kSecret);
    QTRY_VERIFY(session.window().isVisible());
}

void tst_WindowLock::nothingOpensWhileLocked()
{
    test::WindowSession session({test::simulated("Shop", {})});
    QVERIFY(session.open());
    session.monitor().settings().set(setting::kLockPassword, m_hash);
    session.action(u"actionLock"_s)->trigger();
    session.window().raiseWindow(); // as from the tray, a notification or a second start
    QVERIFY(session.window().addLines(u"https://secret.example"_s));
    QDialog message(&session.window());
    message.open();
    QTRY_VERIFY(isOnlyLockVisible());
    QVERIFY(!session.find<AddDialog>());
    enter(kSecret);
    QTRY_VERIFY(session.find<AddDialog>()); // the lines of the second start have waited
    QVERIFY(message.isVisible());
}

void tst_WindowLock::locksAfterTheIdleTime()
{
    test::WindowSession session({test::simulated("Shop", {})});
    QVERIFY(session.open());
    auto *lock = session.find<WindowLock>();
    lock->setIdleLimit(50ms);
    QTest::qWait(120);
    QVERIFY(!lock->isLocked()); // no password yet
    session.monitor().settings().set(setting::kLockPassword, m_hash);
    lock->setIdleLimit(300ms);
    QElapsedTimer busy;
    for (busy.start(); busy.elapsed() < 700;) { // input keeps it open
        QTest::mouseMove(&session.window(), QPoint(5 + int(busy.elapsed() % 50), 5));
        QTest::qWait(20);
    }
    QVERIFY(!lock->isLocked());
    QTRY_VERIFY(lock->isLocked());
    QVERIFY(isOnlyLockVisible());
    enter(kSecret);
    QTRY_VERIFY(session.window().isVisible());
}

void tst_WindowLock::staysLockedAtTheNextStart()
{
    test::WindowSession session({test::simulated("Shop", {})});
    session.keepHistory();
    QVERIFY(session.open());
    session.monitor().settings().set(setting::kLockPassword, m_hash);
    session.action(u"actionLock"_s)->trigger();
    QVERIFY(session.close());
    QVERIFY(!session.open()); // its window never becomes active
    QVERIFY(isOnlyLockVisible());
    QTRY_COMPARE(session.find<ResultsModel>()->rowCount(), 1);
    QVERIFY(!session.window().isVisible());
    enter(kSecret);
    QTRY_VERIFY(session.window().isVisible());
}

void tst_WindowLock::passwordIsChangedAndRemoved()
{
    test::WindowSession session({test::simulated("Shop", {})});
    QVERIFY(session.open());
    Settings &settings = session.monitor().settings();
    settings.set(setting::kLockPassword, m_hash);
    session.action(u"actionLockPassword"_s)->trigger();
    auto *dialog = session.find<LockPasswordDialog>();
    dialog->findChild<QLineEdit *>(u"currentPassword"_s)->setText(u"wrong"_s);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"lockProblem"_s)->text().contains(u"current password is wrong"_s));
    QCOMPARE(settings.value(setting::kLockPassword).toString(), m_hash);
    dialog->findChild<QLineEdit *>(u"currentPassword"_s)->setText(kSecret);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_COMPARE(settings.value(setting::kLockPassword).toString(), QString());
    QVERIFY(!session.find<WindowLock>()->isLocked());
}

QTEST_MAIN(tst_WindowLock)

} // namespace WindowLockTest

#include "tst_WindowLock.moc"
