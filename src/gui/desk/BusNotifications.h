// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A client of org.freedesktop.Notifications, as in the Desktop Notifications Specification 1.2.

#include "gui/desk/NotificationServer.h"

#include <QDBusMessage>
#include <QMap>
#include <QStringList>

#include <chrono>

namespace watchkeeper {

//! The body of a notification: plain text, or escaped text if the server supports markup. Empty if the server doesn't show bodies.
QString notificationBody(const QString &text, const QStringList &capabilities);

//! \brief Communicates with the notification server of one bus. Connects when there is something to show, and reconnects after the
//! connection was lost.
class BusNotifications : public NotificationServer
{
    Q_OBJECT

public:
    //! \param address   address of the bus, as in DBUS_SESSION_BUS_ADDRESS; empty if there is none
    //! \param patience  time to wait for a server that doesn't respond
    explicit BusNotifications(QString address, std::chrono::milliseconds patience = std::chrono::seconds(5),
                              QObject *parent = nullptr);
    ~BusNotifications() override;

    [[nodiscard]] QCoro::Task<Shown> show(DeskNotice notice, CancelToken token) override;
    [[nodiscard]] QCoro::Task<bool> isInhibited(CancelToken token) override;

private slots:
    //! Handles ActionInvoked, NotificationClosed and ActivationToken from any sender.
    void take(const QDBusMessage &message);

private:
    struct Given
    {
        QString server; //!< unique name of the server on the bus; notification numbers are only valid for this server
        DeskNotice notice;
    };
    QCoro::Task<bool> connectBus(CancelToken token);
    QCoro::Task<QDBusMessage> ask(QDBusMessage message, CancelToken token) const;
    bool listen();
    quint32 numberOf(const QString &key, const QString &server) const;
    void keep(quint32 number, const QString &server, const DeskNotice &notice);
    void invoke(const DeskNotice &notice, const QString &action);

    QString m_address;
    std::chrono::milliseconds m_patience;
    QString m_name;               //!< name of the connection within this program
    bool m_isSubscribed = false;  //!< whether the signals of the server are connected
    QMap<quint32, Given> m_given; //!< shown notifications by number
    QString m_activation;         //!< token that allows a window to come to the front
};

} // namespace watchkeeper
