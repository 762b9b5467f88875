// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Two simulated computers connected by a cable: this process is the router, and programs are started on the other computer. Requires
//! Linux and the program ip.

#include <QProcess>
#include <QString>

namespace watchkeeper::test {

//! \brief The router has the address kRouter and, beyond it, kServer, on which this process can listen. The other computer has eth0 with
//! one address and a default route through the router.
class LinkedNetworks
{
public:
    static inline const QString kRouter = QStringLiteral("10.77.0.1");
    static inline const QString kServer = QStringLiteral("10.88.0.1");

    //! \brief Moves this thread into its own namespaces. Must be called before any thread is started.
    //! \return the error if that isn't possible, or an empty string
    static QString enter();

    //! Connects the cable. \return the error, or an empty string
    QString connect();
    ~LinkedNetworks();

    //! Makes `process` start its programs on the other computer from now on.
    void startThere(QProcess *process) const;

    void setInterfaceUp(bool isUp);    //!< sets eth0 up or down
    void setCablePlugged(bool isIn);   //!< sets the carrier of eth0
    void setRouterMute(bool isMute);   //!< cable and carrier are fine, but nothing answers
    void setServerThere(bool isThere); //!< if false, only the router answers
    //! The errors since connect(); empty if none.
    QString problem() const { return m_problem; }

private:
    void ip(const QString &words);
    QString ipThere(const QString &words);
    //! \return the output of ip
    QString run(QProcess *process, const QString &words);

    QProcess m_other; //!< keeps the namespace of the other computer alive
    QString m_problem;
};

} // namespace watchkeeper::test
