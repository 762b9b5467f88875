// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Asks the program that monitors a profile to do something; see RequestServer.

#include "app/Profile.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QLocalSocket;

namespace watchkeeper {

//! \brief One request: start(), then exactly one of the signals. Main thread.
class RequestCall : public QObject
{
    Q_OBJECT

public:
    //! \param request  its name, see RequestServer
    //! \param more     further fields of the request
    RequestCall(const Profile &profile, const QString &request, const QJsonObject &more = {}, QObject *parent = nullptr);
    void start();
    //! \brief The same if another program holds the lock of the profile. A program that is just starting doesn't listen yet, and one with
    //! too many connections hangs up. Asks again until there is an answer or ten seconds have passed. Only for requests that may be
    //! repeated.
    void startWithRetries();

signals:
    //! The request was carried out.
    void answered(const QJsonObject &answer);
    //! The request was refused, for this reason.
    void refused(const QString &sentence);
    //! No valid answer within ten seconds.
    void unanswered();

private:
    void startAttempts();
    void tryNext();
    void abortAttempt();
    void read();
    void failed();
    void end();

    QStringList m_addresses;
    QStringList m_untriedAddresses;
    QByteArray m_request;
    QLocalSocket *m_socket = nullptr; //!< of the current attempt
    QTimer m_limit;
    QTimer m_again;
    bool m_retriesUntilTimeout = false;
    QByteArray m_answer; //!< received so far in this attempt
};

} // namespace watchkeeper
