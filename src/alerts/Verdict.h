// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The result of an attempt to deliver an alert. A plain value.

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief How a delivery ended. The texts are for people and contain no secret of the channel.
class Verdict
{
public:
    enum class Code : quint8 {
        Delivered,
        RetryLater, //!< failed for a temporary reason: the network, a limit, a server error
        Refused,    //!< this alert will never be accepted; others may
        Broken, //!< nothing will be accepted until somebody fixes the channel: a wrong token, an address that no longer exists
        Cancelled //!< by Watchkeeper; it isn't known whether the alert arrived
    };

    //! As if nothing had been tried.
    Verdict() = default;
    Verdict(Code code, QString text, QString answer = {})
        : m_code(code)
        , m_text(std::move(text))
        , m_answer(std::move(answer))
    {
    }

    Code code() const { return m_code; }
    const QString &text() const { return m_text; } //!< a sentence
    const QString &answer() const
    {
        return m_answer;
    } //!< the server's or program's answer, safe to show; may be empty or have several lines

    //! For Again: how long the server asks to wait; none: it didn't say.
    std::optional<std::chrono::milliseconds> after;
    int tries = 1;                  //!< attempts in this delivery round
    QStringList missed;             //!< for Delivered: recipients that didn't get it, though others did
    QStringList deferredRecipients; //!< those of `missed` that may still get it later

private:
    Code m_code = Code::Cancelled;
    QString m_text;
    QString m_answer;
};

//! `delivered`, `again`, `refused`, `broken`, `cancelled`: for JSON, never translated.
QString verdictKey(Verdict::Code code);
std::optional<Verdict::Code> verdictFromKey(const QString &key);

} // namespace watchkeeper
