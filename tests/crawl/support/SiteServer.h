// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A web server on loopback with the pages that a test gives it.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>

namespace watchkeeper::test {

//! One reply of the server.
struct SitePage
{
    int status = 200;
    QByteArray body;
    QByteArray type = "text/html";
    QByteArray headers = {}; //!< further lines, each with its line ending
};

//! Returns a complete page with a title, a description and this content.
SitePage htmlPage(const QByteArray &content, const QByteArray &title);
//! Returns a redirect to an address.
SitePage redirectTo(const QByteArray &location, int status = 302);

//! \brief Serves pages by their path and query. Keeps connections open. Unknown paths are 404.
class SiteServer : public QObject
{
    Q_OBJECT

public:
    //! Listens on a free port of 127.0.0.1.
    explicit SiteServer(QObject *parent = nullptr);
    ~SiteServer() override;

    QByteArray origin() const { return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()); }
    void add(const QByteArray &path, const SitePage &page) { m_pages.insert(path, page); }
    //! Serves paths that add() doesn't know. `number` counts the requests for the path from 1.
    void setFallback(std::function<std::optional<SitePage>(const QByteArray &path, int number)> fallback)
    {
        m_fallback = std::move(fallback);
    }
    //! Lets a test send whatever it wants for a path.
    void addRaw(const QByteArray &path, std::function<void(QTcpSocket *)> send) { m_raw.insert(path, std::move(send)); }

    //! \brief Lets a test refuse requests, for example without a login.
    //! \param gate  receives the request line and header fields; returns the reply to a refused request
    void setGate(std::function<std::optional<SitePage>(const QByteArray &head)> gate) { m_gate = std::move(gate); }

    //! Methods and paths in the order of arrival: `GET /`.
    const QList<QByteArray> &requests() const { return m_requests; }
    int requestsFor(const QByteArray &path) const { return m_counts.value(path); }
    //! The request line and header fields of the last request.
    const QByteArray &lastHead() const { return m_lastHead; }
    //! The most requests that were answered at the same time, if setDelay() delays the replies.
    int mostAtOnce() const { return m_mostAtOnce; }
    void setDelay(int milliseconds) { m_delay = milliseconds; }

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &head, const QByteArray &method, const QByteArray &path);

    QTcpServer m_server{this}; // a child, so that moveToThread() moves it too
    QHash<QByteArray, SitePage> m_pages;
    QHash<QByteArray, std::function<void(QTcpSocket *)>> m_raw;
    std::function<std::optional<SitePage>(const QByteArray &, int)> m_fallback;
    std::function<std::optional<SitePage>(const QByteArray &)> m_gate;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<QByteArray> m_requests;
    QHash<QByteArray, int> m_counts;
    QByteArray m_lastHead;
    int m_delay = 0;
    int m_underWay = 0;
    int m_mostAtOnce = 0;
};

} // namespace watchkeeper::test
