// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Documents and targets for the tests in this folder.

#include "targets/document/TargetsDocument.h"

#include <QRandomGenerator>

namespace watchkeeper {

//! Returns a target of this kind. Aborts the test program if the fields are invalid.
Target makeTarget(const QString &name, const QString &kind, const QJsonObject &fields);
Target webTarget(const QString &name);
//! Returns `count` targets of all kinds, with varied fields, strings and schedules.
TargetsDocument randomDocument(QRandomGenerator &random, int count);
//! Parses a document. The JSON must be valid.
TargetsDocument parsed(const QByteArray &json);
QStringList namesOf(const TargetsDocument &document);
//! Returns all errors in the JSON, one per line.
QString problemsOf(const QByteArray &json);

} // namespace watchkeeper
