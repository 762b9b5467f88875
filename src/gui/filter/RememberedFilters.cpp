// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/RememberedFilters.h"

#include <QFile>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMostRecent = 8;

void writeFilters(const QString &file, const QList<NamedFilter> &named, const QStringList &recent)
{
    QSettings settings(file, QSettings::IniFormat);
    settings.clear();
    settings.beginWriteArray("named"_L1, static_cast<int>(named.size()));
    for (int i = 0; i < named.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue("name"_L1, named.at(i).name);
        settings.setValue("filter"_L1, named.at(i).text);
    }
    settings.endArray();
    settings.setValue("recent"_L1, recent);
    settings.sync();
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

RememberedFilters::RememberedFilters(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_writing.setMaxThreadCount(1); // one after the other
    read();
}

qsizetype RememberedFilters::placeOf(const QString &name) const
{
    for (qsizetype i = 0; i < m_named.size(); ++i) {
        if (m_named.at(i).name.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

void RememberedFilters::remember(const QString &name, const QString &text)
{
    const qsizetype place = placeOf(name);
    if (place < 0)
        m_named.append({name, text});
    else
        m_named[place] = {name, text};
    m_recent.removeAll(text);
    write();
}

bool RememberedFilters::rename(const QString &from, const QString &to)
{
    const qsizetype place = placeOf(from);
    const qsizetype taken = placeOf(to);
    if (place < 0 || to.isEmpty() || (taken >= 0 && taken != place))
        return false;
    m_named[place].name = to;
    write();
    return true;
}

void RememberedFilters::forget(const QString &name)
{
    const qsizetype place = placeOf(name);
    if (place < 0)
        return;
    m_named.removeAt(place);
    write();
}

void RememberedFilters::noteUse(const QString &text)
{
    const bool hasName =
        std::any_of(m_named.begin(), m_named.end(), [&text](const NamedFilter &filter) { return filter.text == text; });
    if (text.isEmpty() || hasName || m_recent.value(0) == text)
        return;
    m_recent.removeAll(text);
    m_recent.prepend(text);
    m_recent = m_recent.first(std::min(m_recent.size(), kMostRecent));
    write();
}

void RememberedFilters::forgetRecent()
{
    m_recent.clear();
    write();
}

void RememberedFilters::read()
{
    QSettings settings(m_file, QSettings::IniFormat);
    const int count = settings.beginReadArray("named"_L1);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const NamedFilter filter{settings.value("name"_L1).toString(), settings.value("filter"_L1).toString()};
        if (!filter.name.isEmpty() && !filter.text.isEmpty() && placeOf(filter.name) < 0)
            m_named.append(filter);
    }
    settings.endArray();
    m_recent = settings.value("recent"_L1).toStringList();
    m_recent.removeAll(QString());
}

void RememberedFilters::write()
{
    m_writing.start([file = m_file, named = m_named, recent = m_recent] { writeFilters(file, named, recent); });
    emit changed();
}

} // namespace watchkeeper
