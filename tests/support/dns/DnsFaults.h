// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A small DNS server on loopback that knows a few names and can also stay silent.

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <QUdpSocket>

namespace watchkeeper::test {

//! \brief Answers A and AAAA queries over UDP, in the thread it lives in. For unknown names, replies that the name doesn't
//! exist.
class DnsFaults : public QObject
{
    Q_OBJECT

public:
    explicit DnsFaults(QObject *parent = nullptr);

    //! Returns `127.0.0.1:PORT`, the form that the Resolver and the settings require.
    QString nameServer() const;
    quint16 port() const { return m_socket.localPort(); }

    void add(const QString &name, const QHostAddress &address);
    //! Leaves all queries for this name unanswered or, with `type` (`A` or `AAAA`), only those of this type.
    void hang(const QString &name, const QString &type = {}) { m_hung.insert(type.isEmpty() ? name : name + u'/' + type); }
    //! Drops the next `count` queries for that name.
    void lose(const QString &name, int count) { m_toLose.insert(name, count); }
    //! Answers queries for this name with this response code (RFC 1035, 4.1.1), such as 2 for SERVFAIL.
    void fail(const QString &name, int code) { m_failing.insert(name, code); }
    //! Adds a name without an address.
    void addEmpty(const QString &name) { m_addresses[name]; }

    //! Returns the received queries as `name/A` or `name/AAAA`, in the order of arrival.
    const QStringList &questions() const { return m_questions; }

private:
    void onReadable();
    QByteArray answer(const QByteArray &question);

    QUdpSocket m_socket;
    QHash<QString, QList<QHostAddress>> m_addresses;
    QHash<QString, int> m_failing;
    QHash<QString, int> m_toLose;
    QSet<QString> m_hung;
    QStringList m_questions;
};

} // namespace watchkeeper::test
