// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The signatures that services ask for by name. Pure.

#include "alerts/providers/Provider.h"

#include <QDateTime>

namespace watchkeeper {

//! A signature and the time that it holds for, as they are sent.
struct SignedMoment
{
    QString time;
    QString signature;
};

//! \brief DingTalk: milliseconds; HMAC-SHA256 of `time LF key` by the key. Lark: seconds; HMAC-SHA256 of nothing by `time LF key`. Both in
//! base64, valid for an hour.
//! \param signature  not None
SignedMoment signedMoment(Signature signature, const QString &key, const QDateTime &now);

} // namespace watchkeeper
