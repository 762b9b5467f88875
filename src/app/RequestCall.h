// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Asks the program that watches a profile to do something; see RequestServer.

#include "app/Profile.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QLocalSocket;

namespace watchkeeper {

//! \brief One question: start(), then exactly one of the signals. Main thread.
class RequestCall : public QObject
{
    Q_OBJECT

public:
    //! \param request  its name, see RequestServer
    //! \param more     what else it says
    RequestCall(const Profile &profile, const QString &request, const QJsonObject &more = {}, QObject *parent = nullptr);
    void start();
    //! \brief The same where somebody holds the lock of the profile: who is just starting does not listen yet, or hangs up on too many at
    //! once. Asks anew until there is an answer, or ten seconds have passed. Only for what may be asked twice.
    void insist();

signals:
    //! It was done.
    void answered(const QJsonObject &answer);
    //! It was not, for this reason.
    void refused(const QString &sentence);
    //! Nobody answers, or not in these words, or not within ten seconds.
    void unanswered();

private:
    void tryFirst();
    void tryNext();
    void dropAttempt();
    void read();
    void failed();
    void end();

    QStringList m_addresses;
    QStringList m_untried;
    QByteArray m_request;
    QLocalSocket *m_socket = nullptr; //!< of the attempt under way
    QTimer m_limit;
    QTimer m_again;
    bool m_insists = false;
    QByteArray m_answer; //!< to this attempt, so far
};

} // namespace watchkeeper
