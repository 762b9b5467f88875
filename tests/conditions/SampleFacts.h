// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sample facts of a check, for the tests of conditions.

#include "conditions/facts/Facts.h"

namespace watchkeeper {

//! Returns the combined facts of a web page, a command and a ping, so that each placeholder has a value.
inline Facts sampleFacts()
{
    Facts facts;
    facts.status = 404;
    facts.responseTimeMs = 84.25;
    facts.ip = "10.1.2.3";
    facts.body = FactText::complete(R"({"state":"ok","load":1.5,"n":7,"text":"1h30m","size":"6MB","none":null,"list":[1,2,3],)"
                                    R"("a.b":{"c":"dotted"},"flag":true,"word":"maybe","empty":""})");
    facts.connected = true;
    facts.certificateExpiresInMs = 10 * 86'400'000.0;
    facts.dnsRcode = "NOERROR";
    facts.headers = QList<std::pair<QByteArray, QByteArray>>{{"Server", "nginx/1.22"},
                                                             {"Content-Type", "text/html; charset=utf-8"},
                                                             {"Set-Cookie", "a=1"},
                                                             {"set-cookie", "b=2"},
                                                             {"X-Auth-Token", "s3cret"}};
    facts.exitCode = 2;
    facts.standardOutput = FactText::complete("DISK CRITICAL - 97% used\nsecond line\n");
    facts.standardError = FactText::complete("");
    facts.packetLoss = 12.5;
    facts.jitterMs = 3.25;
    const QVariant rate = 0.0125;
    facts.values = {{QStringLiteral("size"), 6'000'000},
                    {QStringLiteral("word"), QStringLiteral("green")},
                    {QStringLiteral("rta"), rate, Dimension::Time, 1000, true},
                    {QStringLiteral("used space"), 97, Dimension::Percent, 1, true},
                    {QStringLiteral("total"), 8'000'000},
                    {QStringLiteral("ready"), true},
                    {QStringLiteral("folder"), QStringLiteral("D:\\")}};
    facts.phases.set(Phase::Tls, 42.5);
    facts.phases.set(Phase::Dns, 0.5);
    return facts;
}

} // namespace watchkeeper
