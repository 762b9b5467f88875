// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/SavedFilters.h"

#include "model/base/Logging.h"
#include "model/filter/FilterEdit.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxRecentFilters = 8;

//! The contents of the file.
struct FilterLists
{
    QList<NamedFilter> named;
    QStringList recent;
};

//! Returns the path of the file with another extension.
QString siblingFile(const QString &file, const QString &suffix)
{
    const QFileInfo info(file);
    return info.path() + u'/' + info.completeBaseName() + u'.' + suffix;
}

QByteArray toJson(const FilterLists &filters)
{
    QJsonArray named;
    for (const NamedFilter &filter : filters.named) {
        QJsonObject object{{u"name"_s, filter.name}, {u"filter"_s, filter.text}};
        if (filter.isButton)
            object.insert(u"button"_s, true);
        named.append(object);
    }
    return QJsonDocument(QJsonObject{{u"named"_s, named}, {u"recent"_s, QJsonArray::fromStringList(filters.recent)}}).toJson();
}

//! Returns nullopt if the bytes aren't a valid filter file.
std::optional<FilterLists> fromJson(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    FilterLists filters;
    const QJsonArray named = document.object().value("named"_L1).toArray();
    for (const auto &item : named) {
        const QJsonObject filter = item.toObject();
        filters.named.append(
            {filter.value("name"_L1).toString(), filter.value("filter"_L1).toString(), filter.value("button"_L1).toBool()});
    }
    const QJsonArray recent = document.object().value("recent"_L1).toArray();
    for (const auto &text : recent)
        filters.recent.append(text.toString());
    return filters;
}

//! Reads the format of earlier versions. Returns empty lists if the file doesn't exist.
FilterLists readIni(const QString &path)
{
    QSettings settings(path, QSettings::IniFormat);
    FilterLists filters;
    const int count = settings.beginReadArray("named"_L1);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        filters.named.append({settings.value("name"_L1).toString(), settings.value("filter"_L1).toString(), false});
    }
    settings.endArray();
    filters.recent = settings.value("recent"_L1).toStringList();
    return filters;
}

//! Renames the damaged file, so that the next save doesn't overwrite it and the user can inspect it.
void moveAside(const QString &path)
{
    const QString aside = u"%1.damaged-%2"_s.arg(path, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmsszzz"_s));
    if (QFile::rename(path, aside))
        qCWarning(lcApp).noquote() << path << "is damaged and was moved to" << aside;
    else
        qCWarning(lcApp).noquote() << path << "is damaged and couldn't be moved";
}

//! Reads the file. If that fails, reads the backup made by the last save, or the file of an earlier version of the program.
FilterLists readFilters(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        if (const auto filters = fromJson(file.readAll()))
            return *filters;
        file.close();
        moveAside(path);
    }
    QFile backup(backupOf(path));
    if (backup.open(QIODevice::ReadOnly)) {
        if (const auto filters = fromJson(backup.readAll()))
            return *filters;
    }
    return readIni(siblingFile(path, u"ini"_s));
}

//! Returns the recent filters with the renaming of a tag reverted. \param recent  the current list; filters removed from it since
//! the renaming aren't restored
QStringList restoredRecent(const FilterSnapshot &previous, const QStringList &recent, const QString &from, const QString &to)
{
    if (recent == previous.recentAfterRename)
        return previous.recent;
    QStringList all;
    for (const QString &text : recent) {
        QStringList before = previous.recent;
        before.removeIf([&](const QString &each) { return withTagRenamed(each, from, to) != text; });
        all += before.isEmpty() ? QStringList{text} : before;
    }
    all.removeDuplicates();
    return all.first(std::min(all.size(), kMaxRecentFilters));
}

void writeFilters(const QString &path, const QByteArray &content, const DiskCalls &disk)
{
    const auto isValid = [](const QByteArray &bytes) { return fromJson(bytes).has_value(); };
    if (const QString problem = writeFileSafely(path, content, isValid, disk); !problem.isEmpty())
        qCWarning(lcApp).noquote() << problem;
}

} // namespace

SavedFilters::SavedFilters(const QString &file, QObject *parent, const DiskCalls &disk)
    : QObject(parent)
    , m_file(siblingFile(file, u"json"_s))
    , m_diskCalls(disk)
{
    m_writePool.setMaxThreadCount(1); // a single thread keeps the writes in order
    read();
}

qsizetype SavedFilters::positionOf(const QString &name) const
{
    for (qsizetype i = 0; i < m_named.size(); ++i) {
        if (m_named.at(i).name.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

void SavedFilters::save(const QString &name, const QString &text)
{
    const qsizetype index = positionOf(name);
    if (index < 0)
        m_named.append({name, text, false});
    else
        m_named[index] = {name, text, m_named.at(index).isButton};
    m_recent.removeAll(text);
    write();
}

bool SavedFilters::rename(const QString &from, const QString &to)
{
    const qsizetype index = positionOf(from);
    const qsizetype taken = positionOf(to);
    if (index < 0 || to.isEmpty() || (taken >= 0 && taken != index))
        return false;
    m_named[index].name = to;
    write();
    return true;
}

void SavedFilters::remove(const QString &name)
{
    const qsizetype index = positionOf(name);
    if (index < 0)
        return;
    m_named.removeAt(index);
    write();
}

void SavedFilters::setButton(const QString &name, bool isButton)
{
    const qsizetype index = positionOf(name);
    if (index < 0 || std::exchange(m_named[index].isButton, isButton) == isButton)
        return;
    write();
}

void SavedFilters::recordUse(const QString &text)
{
    const bool hasName =
        std::any_of(m_named.begin(), m_named.end(), [&text](const NamedFilter &filter) { return filter.text == text; });
    if (text.isEmpty() || hasName || m_recent.value(0) == text)
        return;
    m_recent.removeAll(text);
    m_recent.prepend(text);
    m_recent = m_recent.first(std::min(m_recent.size(), kMaxRecentFilters));
    write();
}

void SavedFilters::clearRecent()
{
    m_recent.clear();
    write();
}

QStringList SavedFilters::filtersUsingTag(const QString &tag) const
{
    QStringList names;
    for (const NamedFilter &filter : m_named) {
        if (mentionsTag(filter.text, tag))
            names.append(filter.name);
    }
    return names;
}

FilterSnapshot SavedFilters::renameTag(const QString &from, const QString &to)
{
    FilterSnapshot previous;
    for (NamedFilter &filter : m_named) {
        if (!mentionsTag(filter.text, from))
            continue;
        previous.named.append(filter);
        filter.text = withTagRenamed(filter.text, from, to);
    }
    QStringList recentAfterRename = m_recent;
    for (QString &text : recentAfterRename)
        text = withTagRenamed(text, from, to);
    recentAfterRename.removeDuplicates();
    if (recentAfterRename != m_recent) {
        previous.recentAfterRename = recentAfterRename;
        previous.recent = std::exchange(m_recent, recentAfterRename);
    }
    if (!previous.isEmpty())
        write();
    return previous;
}

void SavedFilters::undoTagRename(const FilterSnapshot &previous, const QString &from, const QString &to)
{
    if (previous.isEmpty())
        return;
    for (const NamedFilter &filter : previous.named) {
        const qsizetype index = positionOf(filter.name);
        if (index >= 0 && m_named.at(index).text == withTagRenamed(filter.text, from, to))
            m_named[index].text = filter.text;
    }
    if (!previous.recent.isEmpty())
        m_recent = restoredRecent(previous, m_recent, from, to);
    write();
}

void SavedFilters::read()
{
    const FilterLists filters = readFilters(m_file);
    for (const NamedFilter &filter : filters.named) {
        if (!filter.name.isEmpty() && !filter.text.isEmpty() && positionOf(filter.name) < 0)
            m_named.append(filter);
    }
    m_recent = filters.recent;
    m_recent.removeAll(QString());
}

void SavedFilters::write()
{
    m_writePool.clear(); // discards queued writes, because the write below would overwrite their results
    m_writePool.start(
        [path = m_file, content = toJson({m_named, m_recent}), disk = m_diskCalls] { writeFilters(path, content, disk); });
    emit changed();
}

} // namespace watchkeeper

#include "moc_SavedFilters.cpp"
