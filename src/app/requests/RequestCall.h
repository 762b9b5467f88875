// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends a request to the program that monitors a profile; see RequestServer.

#include "app/profile/Profile.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QLocalSocket;

namespace watchkeeper {

//! \brief One request. After start(), exactly one of the signals is emitted. Main thread.
class RequestCall : public QObject
{
    Q_OBJECT

public:
    //! \param request  the request's name, see RequestServer
    //! \param more     further fields of the request
    RequestCall(const Profile &profile, const QString &request, const QJsonObject &more = {}, QObject *parent = nullptr);
    void start();
    //! \brief Like start(), for use while another program holds the profile's lock. Retries for up to ten seconds, because a
    //! program that is starting doesn't listen yet, and a program with too many connections closes new ones. Use it only for
    //! requests that can be repeated.
    void startWithRetries();

signals:
    //! Emitted when the request was carried out.
    void answered(const QJsonObject &answer);
    //! Emitted with the reason when the request was refused.
    void refused(const QString &sentence);
    //! Emitted when no valid answer arrived within ten seconds.
    void unanswered();

private:
    void startAttempts();
    void tryNextAddress();
    void abortAttempt();
    void read();
    void fail();
    void handleAnswer();

    QStringList m_addresses;
    QStringList m_untriedAddresses;
    QByteArray m_request;
    QLocalSocket *m_socket = nullptr; //!< socket of the current attempt
    QTimer m_timeoutTimer;
    QTimer m_retryTimer;
    bool m_retriesUntilTimeout = false;
    QByteArray m_answer; //!< data received in this attempt
};

} // namespace watchkeeper
