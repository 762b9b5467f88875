// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where a computer sends what is for no network of its own, out of the tables of a Linux kernel.

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief A route for everything that is up and refuses nothing.
struct DefaultRoute
{
    QHostAddress gateway; //!< null: a line without one
    uint metric = 0;      //!< the smallest goes first
};

//! \brief In the order in which they are used. \param table  /proc/net/route
QList<DefaultRoute> defaultRoutes(const QByteArray &table);
//! The same over IPv6, link-local gateways with their interface. \param table  /proc/net/ipv6_route
QList<DefaultRoute> defaultRoutes6(const QByteArray &table);

//! The begin of a small file that the system makes, all of it but on a large router; absent where it cannot be read.
std::optional<QByteArray> systemTable(const QString &path);

} // namespace watchkeeper
