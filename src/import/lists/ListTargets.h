// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns the entries of lists, such as bookmarks, and the checks of other services into targets. Pure.

#include "import/ConfigText.h"
#include "import/ImportFormats.h"
#include "import/Imported.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The most entries of one import. Longer lists aren't written by people.
inline constexpr qsizetype kMaxListedEntries = 5'000;

//! Whether the texts of a target were written by others, or may contain placeholders of ours, such as `${env:NAME}`.
enum class ListTexts : quint8 { Foreign, Prepared };

//! An entry of a list.
struct ListedAddress
{
    QString address; //!< such as `https://a.example` or `a.example:22`; never a command
    QString name;    //!< empty for a name that is derived from the address
    QStringList tags = {};
    QJsonObject fields = {}; //!< additional fields, as in targets.json
    QString key = {};        //!< identifies the entry; empty for the address
};

//! Collects the targets of one import, within its limits.
class ListTargets
{
public:
    ListTargets(const QString &origin, const ImportContext &context);

    ImportBuilder &builder() { return m_builder; }
    const ImportContext &context() const { return m_context; }

    //! \brief Adds the target that the address describes. An address is one word, and never becomes a command or a request of curl.
    //! \return its final name, or nullopt if a remark says why it wasn't added
    std::optional<QString> addAddress(const ListedAddress &entry, const ImportPlace &place);
    //! Adds a target as in targets.json. \return as addAddress()
    std::optional<QString> addTarget(QJsonObject json, const QString &key, const ImportPlace &place,
                                     ListTexts texts = ListTexts::Foreign);
    //! Adds a remark that a check of this type isn't supported.
    void noType(const ImportPlace &place, const QString &name, const QString &type);
    //! Adds a remark that the entry isn't an address.
    void noAddress(const ImportPlace &place, const QString &text);
    //! Adds a remark that a variable must be set in the environment. \param target  its name, if it was imported
    void needsVariable(const ImportPlace &place, const QString &name, const QString &target = {});

    //! Makes take() fail, because there are too many entries.
    void setTooLong() { m_count = kMaxListedEntries + 1; }
    //! Returns the result, or an error message if the list is too long or empty.
    Expected<Imported, QString> take();

private:
    const ImportContext &m_context;
    ImportBuilder m_builder;
    qsizetype m_count = 0; //!< entries so far, including those that weren't added
};

//! Reads YAML or JSON files. A JSON file may also be a list. \return the documents, or an error message with file and line
Expected<QList<ConfigNode>, QString> parseConfigs(const QList<ImportFile> &files);

//! Returns the scalar with this key as text; empty if it is missing or isn't a scalar.
QString configText(ConfigMap *map, const QString &key);
//! Returns the scalars of a list, or the only one.
QStringList configTexts(ConfigMap *map, const QString &key);
bool configFlag(ConfigMap *map, const QString &key, bool otherwise = false);
//! Marks keys as read that mean nothing to a check, such as icons.
void ignoreKeys(ConfigMap *map, const QStringList &keys);

//! Sets `every`, `retryEvery` or `timeout` to a time within the limits of Watchkeeper.
void setScheduleTime(QJsonObject *json, const QString &key, double seconds);

} // namespace watchkeeper
