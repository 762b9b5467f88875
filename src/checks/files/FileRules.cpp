// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FileRules.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> optionalDuration(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional<qint64>(fields.duration(name).count()) : std::nullopt;
}

std::optional<qint64> optionalSize(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional(fields.size(name)) : std::nullopt;
}

std::optional<qint64> optionalCount(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional<qint64>(fields.integer(name)) : std::nullopt;
}

} // namespace

FileRules::FileRules(const Fields &fields, int confirmationAttempts)
    : path(fields.text(u"path"_s))
    , mustExist(fields.flag(u"exists"_s))
    , isWarningOnly(fields.text(u"otherwise"_s) == "degraded"_L1)
    , hasPattern(fields.has(u"pattern"_s))
    , expectsFolder(hasPattern || fields.flag(u"recursive"_s) || fields.has(u"minCount"_s) || fields.has(u"maxCount"_s)
                    || fields.has(u"maxOldestAge"_s))
    , age{optionalDuration(fields, u"minAge"_s), optionalDuration(fields, u"maxAge"_s)}
    , size{optionalSize(fields, u"minSize"_s), optionalSize(fields, u"maxSize"_s)}
    , growth{optionalSize(fields, u"minGrowth"_s), optionalSize(fields, u"maxGrowth"_s)}
    , count{optionalCount(fields, u"minCount"_s), optionalCount(fields, u"maxCount"_s)}
    , oldestAge(optionalDuration(fields, u"maxOldestAge"_s))
    , sha256(fields.text(u"sha256"_s).trimmed().toLower().toLatin1())
    , attempts(confirmationAttempts)
{
}

} // namespace watchkeeper
