// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RestorePlan.h"

#include "targets/file/SafeFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxBytes = 64 * 1024;

bool isHistoryPart(const QString &part)
{
    return part == "history"_L1 || part.startsWith("history.sqlite"_L1);
}

} // namespace

const QStringList &RestorePlan::profileParts()
{
    static const QStringList parts{u"history.sqlite-wal"_s,
                                   u"history.sqlite-shm"_s,
                                   u"history.sqlite-journal"_s,
                                   u"history.sqlite"_s,
                                   u"history"_s,
                                   u"dialogues"_s,
                                   u"presets"_s,
                                   u"providers"_s,
                                   u"alerts.json~"_s,
                                   u"alerts.json"_s,
                                   u"settings.json~"_s,
                                   u"settings.json"_s,
                                   u"targets.json~"_s,
                                   u"targets.json"_s};
    return parts;
}

QString RestorePlan::path(const Profile &profile)
{
    return profile.folder() + u"/restore.json"_s;
}

QStringList RestorePlan::foldersOf(const Profile &profile)
{
    QStringList places{profile.folder(), profile.dataFolder()};
    places.removeDuplicates();
    return places;
}

QStringList RestorePlan::foldersOf(const Profile &profile, const QString &part)
{
    return isHistoryPart(part) ? foldersOf(profile) : QStringList{profile.folder()};
}

QString RestorePlan::folderFor(const Profile &profile, const QString &part)
{
    if (!isHistoryPart(part))
        return profile.folder();
    return QFileInfo(part == "history"_L1 ? profile.resultsFolder() : profile.historyFile()).path();
}

QString RestorePlan::formerPartsFolders(const Profile &profile) const
{
    QStringList folders;
    for (const QString &place : foldersOf(profile)) {
        if (QFileInfo(formerPartsFolder(place)).isDir())
            folders.append(formerPartsFolder(place));
    }
    return QLocale().createSeparatedList(folders);
}

std::optional<RestorePlan> RestorePlan::read(const Profile &profile)
{
    QFile file(path(profile));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject root = QJsonDocument::fromJson(file.read(kMaxBytes)).object();
    static const QRegularExpression form(u"^\\d{8}T\\d{6}Z$"_s);
    const QString stamp = root.value(u"stamp"_s).toString();
    QStringList parts;
    const QJsonArray written = root.value(u"parts"_s).toArray();
    for (const QJsonValue &part : written)
        parts.append(part.toString());
    const bool areOurs =
        std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return profileParts().contains(part); });
    if (!form.match(stamp).hasMatch() || !areOurs)
        return std::nullopt;
    return RestorePlan(stamp, parts);
}

QString RestorePlan::write(const Profile &profile) const
{
    const QJsonObject root{{u"stamp"_s, m_stamp}, {u"parts"_s, QJsonArray::fromStringList(m_parts)}};
    return writeFileSafely(path(profile), QJsonDocument(root).toJson());
}

} // namespace watchkeeper
