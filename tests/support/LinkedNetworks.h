// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Two computers that exist only in a test, with a cable between them: this process is the router, and programs are started at the
//! other end. Linux; needs the program ip.

#include <QProcess>
#include <QString>

namespace watchkeeper::test {

//! \brief The router has kRouter and, beyond it, kServer, on which this process can listen. The other end has eth0 with one address, and
//! its default route leads to the router.
class LinkedNetworks
{
public:
    static inline const QString kRouter = QStringLiteral("10.77.0.1");
    static inline const QString kServer = QStringLiteral("10.88.0.1");

    //! \brief Moves this thread into its own namespaces. Call it before any thread is started.
    //! \return why that isn't possible here, or an empty text
    static QString enter();

    //! Connects the cable. \return the error, or an empty text
    QString connect();
    ~LinkedNetworks();

    //! From now on, what it starts runs at the other end.
    void startThere(QProcess *process) const;

    void setInterfaceUp(bool isUp);    //!< eth0 itself
    void setCablePlugged(bool isIn);   //!< its carrier
    void setRouterMute(bool isMute);   //!< cable and carrier are fine, but nothing answers
    void setServerThere(bool isThere); //!< only the router answers
    //! The errors since connect(); empty if none.
    QString problem() const { return m_problem; }

private:
    void ip(const QString &words);
    QString ipThere(const QString &words);
    //! \return its output
    QString run(QProcess *process, const QString &words);

    QProcess m_other; //!< keeps the namespace of the other end alive
    QString m_problem;
};

} // namespace watchkeeper::test
