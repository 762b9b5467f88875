// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A second start on a profile brings the window of the first one to the front.

#include <QObject>
#include <QString>

class QLocalServer;
class QLocalSocket;

namespace watchkeeper {

//! \brief In the program that has the window: listens to later starts by the same user.
class WindowCallListener : public QObject
{
    Q_OBJECT

public:
    //! \param profileFolder  whose lock this program holds
    explicit WindowCallListener(const QString &profileFolder, QObject *parent = nullptr);

signals:
    void called();

private:
    QLocalServer *m_server;
};

//! \brief In the later one: calls, then exactly one of the signals.
class WindowCall : public QObject
{
    Q_OBJECT

public:
    explicit WindowCall(const QString &profileFolder, QObject *parent = nullptr);
    void start();

signals:
    void answered();
    //! There is no window: another sort of program watches the profile.
    void unanswered();

private:
    QString m_address;
    QLocalSocket *m_socket;
};

} // namespace watchkeeper
