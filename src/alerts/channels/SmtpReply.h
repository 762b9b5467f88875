// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A reply of an SMTP server. Pure.

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace watchkeeper {

//! \brief A reply code and its lines.
class SmtpReply
{
public:
    int code = 0; //!< 0: the reply was invalid
    QByteArrayList lines;

    int first() const { return code / 100; }
    //! Whether a line of an EHLO reply begins with that word, ignoring case.
    bool offers(const QByteArray &word) const;
    //! The words after that one.
    QByteArrayList parameters(const QByteArray &word) const;
};

//! \brief Takes one reply from the start of `buffer`; nothing while it is incomplete. More than 16 KiB, or an invalid reply, has code 0.
std::optional<SmtpReply> takeSmtpReply(QByteArray *buffer);

} // namespace watchkeeper
