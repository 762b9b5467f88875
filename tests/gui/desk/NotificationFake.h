// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A private D-Bus for a test, and a notification server that records notifications.

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QVariantMap>

#include <functional>

namespace watchkeeper::test {

//! \brief Runs dbus-daemon on a socket in a temporary folder, without any activatable service. The daemon ends with this
//! object.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();
    QString address() const;
    void start();
    void stop();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
};

struct Notification
{
    QString program;
    uint replaces = 0;
    QString icon;
    QString title;
    QString body;
    QStringList actions;
    QVariantMap hints;
    int timeout = 0;
};

//! \brief Implements org.freedesktop.Notifications on a separate connection.
class NotificationFake : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
    Q_PROPERTY(bool Inhibited READ isInhibited)

public:
    //! \param hasName  whether it owns the name of the service; if not, it acts as another program
    NotificationFake(const QString &address, const QString &connection, bool hasName = true);
    ~NotificationFake() override;

    bool isInhibited() const { return inhibited; }
    //! Invokes an action as a user would.
    void invoke(uint number, const QString &action);

    QStringList capabilities{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")};
    bool inhibited = false;
    std::function<void()> whenSilent; //!< if set, called instead of sending a reply
    bool isRefusing = false;
    QList<Notification> shown;
    uint lastNumber = 6;

public slots:
    QStringList GetCapabilities();
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeout);

signals:
    void ActionInvoked(uint number, const QString &action);
    void ActivationToken(uint number, const QString &token);
    void NotificationClosed(uint number, uint reason);

private:
    QString m_connection;
};

} // namespace watchkeeper::test
