// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The signature methods that services require. Pure.

#include "alerts/providers/Provider.h"

#include <QDateTime>

namespace watchkeeper {

//! A signature and its time, both in the form in which they are sent.
struct SignedTimestamp
{
    QString time;
    QString signature;
};

//! \brief Signs a point in time, in base64; valid for an hour. DingTalk uses milliseconds and the HMAC-SHA256 of `time LF key` with the
//! key. Lark uses seconds and the HMAC-SHA256 of an empty string with `time LF key`.
//! \param signature  not None
SignedTimestamp signTimestamp(Signature signature, const QString &key, const QDateTime &now);

} // namespace watchkeeper
