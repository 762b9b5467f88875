// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file watchkeeper-faults: all misbehaving servers in one program, for end-to-end tests and manual tests. Prints their
//! addresses as one line of JSON, and ends when its standard input is closed.

#include "support/TcpFaults.h"
#include "support/TlsFaults.h"
#include "support/dns/DnsFaults.h"
#include "support/http/HttpFaultRoutes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace watchkeeper::test;

namespace {

QJsonObject tlsPorts(const TlsFaults &tls)
{
    QJsonObject ports;
    for (const QString &sort : TlsFaults::sorts())
        ports.insert(sort, tls.port(sort));
    return ports;
}

QJsonObject paths()
{
    QJsonObject list;
    for (const FaultRoute &route : faultRoutes())
        list.insert(QString::fromLatin1(route.example), QString::fromLatin1(route.help));
    return list;
}

void quitWithInput()
{
    std::thread([] {
        while (std::getchar() != EOF) { }
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }).detach();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const HttpFaults http;
    const TlsFaults tls;
    const TcpFaults tcp;
    DnsFaults dns;
    dns.add(u"good.example"_s, QHostAddress(QHostAddress::LocalHost));
    dns.hang(u"hung.example"_s);
    dns.fail(u"broken.example"_s, 2);

    const QJsonObject where{
        {u"http"_s, http.port()},
        {u"tls"_s, tlsPorts(tls)},
        {u"caFile"_s, tls.certificates().caFile()},
        {u"tcp"_s,
         QJsonObject{{u"greeting"_s, tcp.greeting()},
                     {u"silent"_s, tcp.silent()},
                     {u"closed"_s, tcp.closed()},
                     {u"full"_s, tcp.full()}}},
        {u"dns"_s, dns.nameServer()},
        {u"paths"_s, paths()},
    };
    std::puts(QJsonDocument(where).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    quitWithInput();
    return QCoreApplication::exec();
}
