// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WindowSession.h"
#include "gui/desk/TrayIcon.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

const QByteArray kBroken = "\"latency\": \"5ms\", \"attempts\": 1, \"every\": \"1h\", \"failureRate\": 100";

} // namespace

//! What a panel with a tray has on the bus. In a thread of its own: Qt asks for it and waits.
class TrayHost : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isThere)
    Q_PROPERTY(int ProtocolVersion READ version)

public:
    bool isThere() const { return true; }
    int version() const { return 0; }

public slots:
    void RegisterStatusNotifierItem(const QString &service) { emit registered(service); }

signals:
    void registered(const QString &service);
};

//! The icon on a display with a tray: it is there, and the window can hide behind it.
class tst_TrayOnDisplay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void showsItself();
    void theWindowHidesAndComesBack();
    void quitsFromTheMenu();
    void closesWhereThatIsWanted();
    void noIconWhereNoneIsWanted();

private:
    void open(const QByteArray &settings);
    QVariant property(const QString &name) const;
    void quit();

    QThread m_thread;
    TrayHost *m_host = nullptr;
    QStringList m_items; //!< icons on the panel, in the order in which they came
    std::unique_ptr<WindowSession> m_session;
};

void tst_TrayOnDisplay::initTestCase()
{
    m_host = new TrayHost;
    connect(m_host, &TrayHost::registered, this, [this](const QString &service) { m_items.append(service); });
    m_host->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_host, &QObject::deleteLater);
    m_thread.start();
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"panel"_s);
    QVERIFY(bus.registerObject(u"/StatusNotifierWatcher"_s, m_host,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties));
    QVERIFY(bus.registerService(u"org.kde.StatusNotifierWatcher"_s));
}

void tst_TrayOnDisplay::cleanupTestCase()
{
    m_session.reset();
    QDBusConnection::disconnectFromBus(u"panel"_s);
    m_thread.quit();
    m_thread.wait();
}

void tst_TrayOnDisplay::open(const QByteArray &settings)
{
    m_session.reset();
    m_items.clear();
    m_session = std::make_unique<WindowSession>(QByteArrayList{simulated("Shop", kBroken)});
    m_session->writeFile(settings, u"settings.json"_s);
    QVERIFY(m_session->open());
}

//! Of the icon, as the panel sees it.
QVariant tst_TrayOnDisplay::property(const QString &name) const
{
    QDBusMessage question = QDBusMessage::createMethodCall(m_items.value(0), u"/StatusNotifierItem"_s,
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.kde.StatusNotifierItem"_s, name});
    const QDBusMessage reply = QDBusConnection(u"panel"_s).call(question, QDBus::BlockWithGui);
    return reply.arguments().value(0).value<QDBusVariant>().variant();
}

//! As a signal from outside does, whatever the settings say.
void tst_TrayOnDisplay::quit()
{
    QSignalSpy finished(&m_session->watch(), &Watch::finished);
    m_session->window().quitNow();
    QVERIFY(finished.wait(30'000));
    m_session->markClosed();
}

void tst_TrayOnDisplay::showsItself()
{
    open("{}");
    QTRY_COMPARE_WITH_TIMEOUT(m_items.size(), 1, 30'000);
    QTRY_VERIFY(m_session->find<TrayIcon>()->toolTip().startsWith(u"1 down"_s));
    QCOMPARE(property(u"Status"_s).toString(), u"Active"_s);
    QVERIFY(m_session->find<TrayIcon>()->isThere());
    QVERIFY(m_session->close()); // as ever, unless the settings say otherwise
}

void tst_TrayOnDisplay::theWindowHidesAndComesBack()
{
    open(R"({"closeToTray": true})");
    QTRY_COMPARE_WITH_TIMEOUT(m_items.size(), 1, 30'000);
    QSignalSpy ending(&m_session->watch(), &Watch::shuttingDown);
    m_session->window().close();
    QVERIFY(!m_session->window().isVisible());
    QCOMPARE(ending.size(), 0);
    QDBusMessage click = QDBusMessage::createMethodCall(m_items.value(0), u"/StatusNotifierItem"_s,
                                                        u"org.kde.StatusNotifierItem"_s, u"Activate"_s);
    click.setArguments({1, 1});
    QVERIFY(QDBusConnection(u"panel"_s).send(click));
    QTRY_VERIFY(m_session->window().isVisible());
    QCOMPARE(ending.size(), 0);
    quit();
}

//! Also while the window is hidden.
void tst_TrayOnDisplay::quitsFromTheMenu()
{
    open(R"({"closeToTray": true})");
    QTRY_COMPARE_WITH_TIMEOUT(m_items.size(), 1, 30'000);
    m_session->window().close();
    QSignalSpy finished(&m_session->watch(), &Watch::finished);
    m_session->find<TrayIcon>()->menu()->findChild<QAction *>(u"trayQuit"_s)->trigger();
    QVERIFY(finished.wait(30'000));
    m_session->markClosed();
}

void tst_TrayOnDisplay::closesWhereThatIsWanted()
{
    open(R"({"closeToTray": true})");
    QTRY_COMPARE_WITH_TIMEOUT(m_items.size(), 1, 30'000);
    QSignalSpy finished(&m_session->watch(), &Watch::finished);
    m_session->action(u"actionQuit"_s)->trigger();
    QVERIFY(finished.wait(30'000));
    m_session->markClosed();
}

void tst_TrayOnDisplay::noIconWhereNoneIsWanted()
{
    open(R"({"trayIcon": false, "closeToTray": true})");
    auto *tray = m_session->find<TrayIcon>();
    QTRY_VERIFY(tray->toolTip().startsWith(u"1 down"_s));
    QVERIFY(!tray->isThere());
    QCOMPARE(m_items.size(), 0);
    QCOMPARE(m_session->watch().settings().set(u"trayIcon"_s, true), QString());
    QTRY_VERIFY(tray->isThere());
    QTRY_COMPARE(m_items.size(), 1);
    QCOMPARE(m_session->watch().settings().set(u"trayIcon"_s, false), QString());
    QTRY_VERIFY(!tray->isThere());
    QVERIFY(m_session->close()); // nothing would bring it back
}

QTEST_MAIN(tst_TrayOnDisplay)
#include "tst_TrayOnDisplay.moc"
