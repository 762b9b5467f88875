// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/NotificationFake.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

namespace {

const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;

} // namespace

PrivateBus::PrivateBus()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The configuration of the bus couldn't be written.");
    file.write("<busconfig><type>session</type><listen>" + address().toUtf8()
               + "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                 "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    file.close();
    start();
}

PrivateBus::~PrivateBus()
{
    stop();
}

QString PrivateBus::address() const
{
    return u"unix:path="_s + m_folder.filePath(u"bus"_s);
}

void PrivateBus::start()
{
    m_daemon.start(u"dbus-daemon"_s,
                   {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + m_folder.filePath(u"bus.conf"_s)});
    if (!m_daemon.waitForReadyRead(30'000))
        qFatal("dbus-daemon did not start: %s", m_daemon.readAllStandardError().constData());
}

void PrivateBus::stop()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(30'000);
    QFile::remove(m_folder.filePath(u"bus"_s));
}

NotificationFake::NotificationFake(const QString &address, const QString &connection, bool hasName)
    : m_connection(connection)
{
    QDBusConnection bus = QDBusConnection::connectToBus(address, connection);
    const bool isThere = bus.registerObject(kPath, this,
                                            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals
                                                | QDBusConnection::ExportAllProperties);
    if (!isThere || (hasName && !bus.registerService(kService)))
        qFatal("No notification server: %s", qPrintable(bus.lastError().message()));
}

NotificationFake::~NotificationFake()
{
    QDBusConnection::disconnectFromBus(m_connection);
}

void NotificationFake::invoke(uint number, const QString &action)
{
    emit ActionInvoked(number, action);
}

QStringList NotificationFake::GetCapabilities()
{
    if (whenSilent) {
        setDelayedReply(true);
        whenSilent();
    }
    return capabilities;
}

uint NotificationFake::Notify(const QString &program, uint replaces, const QString &icon, const QString &title,
                              const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout)
{
    if (isRefusing) {
        sendErrorReply(QDBusError::LimitsExceeded, u"Too many."_s);
        return 0;
    }
    shown.append({program, replaces, icon, title, body, actions, hints, timeout});
    return replaces > 0 ? replaces : ++lastNumber;
}

} // namespace watchkeeper::test
