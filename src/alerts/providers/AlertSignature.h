// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Named signatures that services require. Pure.

#include "alerts/providers/Provider.h"

#include <QDateTime>

namespace watchkeeper {

//! A signature and its time, as they are sent.
struct SignedTimestamp
{
    QString time;
    QString signature;
};

//! \brief DingTalk: milliseconds; HMAC-SHA256 of `time LF key` with the key. Lark: seconds; HMAC-SHA256 of an empty text with `time LF
//! key`. Both in base64, valid for an hour.
//! \param signature  not None
SignedTimestamp signTimestamp(Signature signature, const QString &key, const QDateTime &now);

} // namespace watchkeeper
