// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Two simulated computers connected by a cable. This process is the router, and other programs are started on the other
//! computer. Requires Linux and the program ip.

#include <QProcess>
#include <QString>

namespace watchkeeper::test {

//! \brief The router has the address kRouter and, behind it, kServer. This process can listen on both. The other computer has
//! eth0 with one address and a default route through the router.
class LinkedNetworks
{
public:
    static inline const QString kRouter = QStringLiteral("10.77.0.1");
    static inline const QString kServer = QStringLiteral("10.88.0.1");

    //! \brief Moves this thread into new namespaces. Must be called before any thread is started.
    //! \return an error message if that isn't possible, or an empty string
    static QString enter();

    //! Connects the cable. \return an error message, or an empty string
    QString connect();
    ~LinkedNetworks();

    //! Makes `process` start all further programs on the other computer.
    void startOnOtherComputer(QProcess *process) const;

    void setInterfaceUp(bool isUp);        //!< sets eth0 up or down
    void setCablePlugged(bool isIn);       //!< sets the carrier of eth0
    void setRouterSilent(bool isMute);     //!< cable and carrier work, but there are no replies
    void setServerReachable(bool isThere); //!< if false, only the router answers
    //! Returns the errors since connect(). Empty if there are none.
    QString problem() const { return m_problem; }

private:
    void ip(const QString &words);
    QString ipOnOtherComputer(const QString &words);
    //! \return the output of the program ip
    QString run(QProcess *process, const QString &words);

    QProcess m_other; //!< keeps the namespace of the other computer alive
    QString m_problem;
};

} // namespace watchkeeper::test
