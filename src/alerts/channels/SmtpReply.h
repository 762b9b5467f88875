// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A reply from an SMTP server. Pure.

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace watchkeeper {

//! \brief A reply code and its lines.
class SmtpReply
{
public:
    int code = 0; //!< 0 if the reply was invalid
    QByteArrayList lines;

    int firstDigit() const { return code / 100; }
    //! Whether a line of an EHLO reply begins with `word`, ignoring case.
    bool offers(const QByteArray &word) const;
    //! The words after `word` on its line of an EHLO reply.
    QByteArrayList parameters(const QByteArray &word) const;
};

//! \brief Removes one reply from the start of `buffer`, or returns no value while the reply is incomplete. A reply that is invalid or
//! exceeds 16 KiB has code 0.
std::optional<SmtpReply> takeSmtpReply(QByteArray *buffer);

} // namespace watchkeeper
