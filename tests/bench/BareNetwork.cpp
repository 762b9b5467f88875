// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Loads.h"
#include "bench/Usage.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace watchkeeper::bench {
namespace {

//! Makes Qt 6.4 open a buffered socket, but doesn't use a real proxy. Otherwise, Qt would make one system call for each byte of
//! the header.
class BufferedSockets : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        QNetworkProxy proxy(QNetworkProxy::DefaultProxy);
        proxy.setCapabilities(QNetworkProxy::TunnelingCapability);
        return {proxy};
    }
};

class RequestLoop : public QObject
{
public:
    RequestLoop(QNetworkAccessManager *network, const QUrl &url, Amount amount, Connection connection)
        : m_network(network)
        , m_request(url)
        , m_toStart(amount.checks)
        , m_toFinish(amount.checks)
    {
        m_request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        if (connection == Connection::Fresh)
            m_request.setRawHeader("Connection", "close");
        for (int i = 0; i < amount.concurrency; ++i)
            startOne();
    }

    void exec() { m_loop.exec(); }

private:
    void startOne()
    {
        if (m_toStart == 0)
            return;
        --m_toStart;
        QNetworkReply *const reply = m_network->get(m_request);
        connect(reply, &QNetworkReply::finished, this, [this, reply] { finishOne(reply); });
    }

    void finishOne(QNetworkReply *reply)
    {
        reply->readAll();
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
            qFatal("The page did not come: %s", qPrintable(reply->errorString()));
        reply->deleteLater();
        startOne();
        if (--m_toFinish == 0)
            m_loop.quit();
    }

    QNetworkAccessManager *m_network;
    QNetworkRequest m_request;
    int m_toStart;
    int m_toFinish;
    QEventLoop m_loop;
};

QJsonObject run(QNetworkAccessManager *network, const QUrl &url, Amount amount, Connection connection)
{
    const Usage usage;
    RequestLoop loop(network, url, amount, connection);
    loop.exec();
    return usage.toJson(amount.checks);
}

} // namespace

QJsonObject measureBareNetwork(const QUrl &url, Amount amount, Connection connection)
{
    QNetworkAccessManager network;
    return run(&network, url, amount, connection);
}

QJsonObject measureBufferedNetwork(const QUrl &url, Amount amount, Connection connection)
{
    QNetworkAccessManager network;
    network.setProxyFactory(new BufferedSockets);
    return run(&network, url, amount, connection);
}

} // namespace watchkeeper::bench
