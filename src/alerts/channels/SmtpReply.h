// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What an SMTP server says. Pure.

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace watchkeeper {

//! \brief A code and its lines.
class SmtpReply
{
public:
    int code = 0; //!< 0: what came is none
    QByteArrayList lines;

    int first() const { return code / 100; }
    //! Whether a line of an EHLO reply begins with that word, whatever the case.
    bool offers(const QByteArray &word) const;
    //! The words behind that one.
    QByteArrayList parameters(const QByteArray &word) const;
};

//! \brief Takes one reply from the begin of `buffer`; nothing while it is not whole. More than 16 KiB, or what is no reply, has code 0.
std::optional<SmtpReply> takeSmtpReply(QByteArray *buffer);

} // namespace watchkeeper
