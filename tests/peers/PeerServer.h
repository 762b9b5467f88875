// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A real server for a single test, with a temporary folder, free ports and an ordinary user. It is stopped and removed
//! with the object, including when the test crashes.

#include "peers/PeerScript.h"
#include "peers/PeerUser.h"

#include <QFileDevice>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace watchkeeper::test {

class PeerServer
{
public:
    explicit PeerServer(QString scriptFile);
    ~PeerServer();
    PeerServer(const PeerServer &) = delete;
    PeerServer &operator=(const PeerServer &) = delete;

    //! Starts the server and waits until `answers` returns true. If another program took a port first, tries again with
    //! different ports.
    //! \return the error; empty on success
    QString start(const std::function<bool()> &answers);

    const PeerScript &script() const { return m_script; }
    quint16 port(const QString &name) const { return m_ports.value(name); }

    //! Runs a program until it ends, as the server's user. \return the error
    QString run(const PeerAction &action);
    bool send(const QString &signalName); //!< such as `STOP` or `USR1`, to the server and its children
    bool isStopped() const;               //!< whether the server and all its children are stopped by SIGSTOP
    QString stop();                       //!< Ends the server. \return the error, such as leftover processes; empty on success

private:
    PeerWords words() const;
    QString prepare();
    void takePorts();
    QString writeFiles();
    void grantPermissions(const QString &name, QFileDevice::Permissions permissions) const;
    QString launch();
    void setUp(QProcess *process) const;
    QString output();
    bool stopsOnSignal();

    QString m_scriptFile;
    PeerUser m_user;
    std::unique_ptr<QTemporaryDir> m_folder;
    QHash<QString, quint16> m_ports;
    PeerScript m_script;
    std::unique_ptr<QProcess> m_process;
    pid_t m_group = 0; // process group; equals the process ID of the server
};

} // namespace watchkeeper::test
