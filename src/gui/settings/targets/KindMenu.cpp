// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/KindMenu.h"

#include "checks/Registry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The kinds of one group, in menu order.
struct GroupRow
{
    const char *title;
    QStringList keys;
};

const QList<GroupRow> &groupTable()
{
    static const QList<GroupRow> table{
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Web"), {u"http"_s, u"json"_s, u"websocket"_s}},
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Network"),
         {u"ping"_s, u"path"_s, u"tcp"_s, u"udp"_s, u"tls"_s, u"dns"_s, u"domain"_s, u"ntp"_s}},
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&This computer"),
         {u"disk"_s, u"diskio"_s, u"memory"_s, u"cpu"_s, u"load"_s, u"pressure"_s, u"process"_s, u"service"_s, u"interface"_s,
          u"temperature"_s, u"battery"_s, u"uptime"_s}},
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Files and commands"), {u"command"_s, u"file"_s, u"log"_s}},
        {QT_TRANSLATE_NOOP("watchkeeper::KindMenu", "&Other"), {u"group"_s, u"simulated"_s}},
    };
    return table;
}

} // namespace

QList<KindGroup> groupedKinds(const QList<const Kind *> &kinds)
{
    QList<const Kind *> left;
    std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(left),
                 [](const Kind *kind) { return kind->transports.isEmpty(); });
    QList<KindGroup> groups;
    for (const GroupRow &row : groupTable()) {
        KindGroup group{KindMenu::tr(row.title), {}};
        for (const QString &key : row.keys) {
            const auto found = std::find_if(left.begin(), left.end(), [&key](const Kind *kind) { return kind->key == key; });
            if (found == left.end())
                continue;
            group.kinds.append(*found);
            left.removeAt(std::distance(left.begin(), found));
        }
        groups.append(group);
    }
    groups.last().kinds += left;
    return groups;
}

QList<const Kind *> kindsInOrder(const QList<const Kind *> &kinds)
{
    QList<const Kind *> ordered;
    for (const KindGroup &group : groupedKinds(kinds))
        ordered += group.kinds;
    const qsizetype ofGroups = ordered.size();
    std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(ordered),
                 [](const Kind *kind) { return !kind->transports.isEmpty(); });
    std::sort(ordered.begin() + ofGroups, ordered.end(),
              [](const Kind *a, const Kind *b) { return a->title.localeAwareCompare(b->title) < 0; });
    return ordered;
}

KindMenu::KindMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"kinds"_s);
    setToolTipsVisible(true);
    QAction *service = addAction(tr("A well-known &service…"), this, &KindMenu::serviceRequested);
    service->setObjectName(u"addService"_s);
    service->setToolTip(tr("Search by name, such as PostgreSQL, Elasticsearch or a mail server"));
    addSeparator();
    for (const KindGroup &group : groupedKinds(watchkeeper::kinds()))
        addGroup(group);
}

void KindMenu::addGroup(const KindGroup &group)
{
    QMenu *menu = addMenu(group.title);
    menu->setToolTipsVisible(true);
    for (const Kind *kind : group.kinds) {
        QAction *action = menu->addAction(kind->title);
        action->setData(kind->key);
        action->setToolTip(kind->help);
        action->setStatusTip(kind->help);
        connect(action, &QAction::triggered, this, [this, key = kind->key] { emit kindRequested(key); });
    }
}

} // namespace watchkeeper

#include "moc_KindMenu.cpp"
