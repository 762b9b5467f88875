// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The routes of HttpFaults, one function for each path.

#include "support/http/HttpFaults.h"

namespace watchkeeper::test {

struct FaultRoute
{
    const char *name;    //!< first segment of the path
    const char *example; //!< a complete path
    const char *help;
    void (*serve)(QTcpSocket *socket, const FaultRequest &request, const QByteArray &argument);
};

const QList<FaultRoute> &faultRoutes();

//! Sends a correct reply with this status line and body. The client closes the connection.
void reply(QTcpSocket *socket, const QByteArray &status, const QByteArray &body, const QByteArray &fields = {});

//! Returns `body` as gzip or, with `raw`, as deflate without a header.
QByteArray compressed(const QByteArray &body, bool raw = false);

} // namespace watchkeeper::test
