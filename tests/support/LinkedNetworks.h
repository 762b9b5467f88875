// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Two computers that exist in a test only, with a cable between them: this process is the router, and programs are started at the other
//! end. Linux; needs the program ip.

#include <QProcess>
#include <QString>

namespace watchkeeper::test {

//! \brief The router has kRouter and, behind it, kServer, on which this process may listen. The other end has eth0 with one address, and its
//! default route leads to the router.
class LinkedNetworks
{
public:
    static inline const QString kRouter = QStringLiteral("10.77.0.1");
    static inline const QString kServer = QStringLiteral("10.88.0.1");

    //! \brief Puts this thread into namespaces of its own. Before any thread is started.
    //! \return why that does not work here, or an empty text
    static QString enter();

    //! Lays the cable. \return why that did not work, or an empty text
    QString connect();
    ~LinkedNetworks();

    //! What is started by it from now on runs at the other end.
    void startThere(QProcess *process) const;

    void setInterfaceUp(bool isUp);    //!< eth0 itself
    void setCablePlugged(bool isIn);   //!< its carrier
    void setRouterMute(bool isMute);   //!< cable and carrier are fine, and nobody answers
    void setServerThere(bool isThere); //!< the router alone answers
    //! What went wrong since connect(); empty where nothing did.
    QString problem() const { return m_problem; }

private:
    void ip(const QString &words);
    QString ipThere(const QString &words);
    //! \return what it printed
    QString run(QProcess *process, const QString &words);

    QProcess m_other; //!< keeps the namespace of the other end
    QString m_problem;
};

} // namespace watchkeeper::test
