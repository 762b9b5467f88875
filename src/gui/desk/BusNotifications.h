// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A client of org.freedesktop.Notifications, as in the Desktop Notifications Specification 1.2.

#include "gui/desk/DeskNotice.h"

#include <QDBusMessage>
#include <QMap>
#include <QStringList>

#include <chrono>

namespace watchkeeper {

//! Returns the body of a notification: plain text, or escaped text if the server supports markup.
//! Empty if the server shows no bodies.
QString notificationBody(const QString &text, const QStringList &capabilities);

//! \brief Communicates with the notification server of one bus. Connects before it shows the first notification, and reconnects
//! after the connection was lost.
class BusNotifications : public NotificationServer
{
    Q_OBJECT

public:
    //! \param address   address of the bus, as in DBUS_SESSION_BUS_ADDRESS; empty if there is none
    //! \param replyTimeout  time to wait for a server that doesn't respond
    explicit BusNotifications(QString address, std::chrono::milliseconds replyTimeout = std::chrono::seconds(5),
                              QObject *parent = nullptr);
    ~BusNotifications() override;

    [[nodiscard]] QCoro::Task<ShowResult> show(DeskNotice notice, CancelToken token) override;
    [[nodiscard]] QCoro::Task<bool> isInhibited(CancelToken token) override;

private slots:
    //! Handles the D-Bus signals ActionInvoked, NotificationClosed and ActivationToken, which can come from any sender.
    void handleSignal(const QDBusMessage &message);

private:
    struct ShownNotification
    {
        QString server; //!< unique name of the server on the bus; notification numbers are only valid for this server
        DeskNotice notice;
    };
    QCoro::Task<bool> connectBus(CancelToken token);
    QCoro::Task<QDBusMessage> sendCall(QDBusMessage message, CancelToken token) const;
    bool subscribe();
    quint32 numberOf(const QString &key, const QString &server) const;
    void addShownNotification(quint32 number, const QString &server, const DeskNotice &notice);
    void handleAction(const DeskNotice &notice, const QString &action);

    QString m_address;
    std::chrono::milliseconds m_replyTimeout;
    QString m_connectionName;                              //!< name of the connection within this program
    bool m_isSubscribed = false;                           //!< whether the signals of the server are connected
    QMap<quint32, ShownNotification> m_shownNotifications; //!< shown notifications by their number
    QString m_activationToken;                             //!< token that allows a window to come to the front
};

} // namespace watchkeeper
