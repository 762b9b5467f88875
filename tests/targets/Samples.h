// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Documents and targets for the tests of this folder.

#include "targets/TargetsDocument.h"

#include <QRandomGenerator>

namespace watchkeeper {

//! A target of this kind; aborts the test program if its fields are invalid.
Target makeTarget(const QString &name, const QString &kind, const QJsonObject &fields);
Target webTarget(const QString &name);
//! `count` targets of all kinds with all sorts of fields, texts and schedules.
TargetsDocument randomDocument(QRandomGenerator &random, int count);
//! A document read from text that must be valid.
TargetsDocument parsed(const QByteArray &json);
QStringList namesOf(const TargetsDocument &document);
//! All errors of a text, one line each.
QString problemsOf(const QByteArray &json);

} // namespace watchkeeper
