// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the configuration language of Icinga 2, as far as it is constant. Pure: no function of a file is run.

#include "import/ImportFormats.h"
#include "import/plugins/PluginCheck.h"
#include "import/plugins/PluginPeriods.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>

#include <algorithm>
#include <optional>
#include <utility>

namespace watchkeeper {

//! A part of a file. An opening bracket knows the place after its closing bracket.
struct IcingaToken
{
    enum class Type : quint8 { Word, Text, Number, Sign };
    Type type = Type::Sign;
    bool isFirst = false; //!< whether a line begins here
    int file = 0;
    int line = 0;
    int end = 0;
    double number = 0; //!< a duration in seconds
    QString text;
};

//! `object`, `template` or `apply`, as places of its parts. A body is run once for each object that it makes.
struct IcingaRule
{
    QString word, type, to;
    qsizetype name = -1, body = 0, loop = -1;
    QString loopKey, loopValue;
    QList<std::pair<bool, qsizetype>> where; //!< whether it assigns, and its condition
    ImportPlace place;
};

//! An object with the values of its templates.
struct IcingaObject
{
    QString type;
    QJsonObject values;
    QJsonObject names;                  //!< that its body can use, such as `host`
    QHash<QString, ImportPlace> places; //!< of the values, also as `vars.NAME`
    ImportPlace place;
    QString text(const QString &key) const { return values.value(key).toString(); }
    QJsonObject vars() const { return values.value(QLatin1StringView("vars")).toObject(); }
};

bool isIcingaTrue(const QJsonValue &value);
//! Returns a number or a text as text.
QString icingaText(const QJsonValue &value);

//! Returns the object of a command of the template library, or nullopt. Its `line` has the arguments: `FLAG=VALUE`, `FLAG?MACRO` for a
//! switch, or `FLAG`. Its `prefix` is that of its variables.
std::optional<QJsonObject> icingaLibraryCommand(const QString &name);

//! Sets the schedule of a check with this command.
void setIcingaSchedule(const IcingaObject &object, const QJsonObject &command, QJsonObject *json);
//! Returns the times of a time period or a downtime.
PluginPeriod icingaPeriod(const IcingaObject &object);

//! The statements of all files. After an error, nothing else is of use.
class IcingaLanguage
{
public:
    explicit IcingaLanguage(ImportBuilder *builder)
        : m_builder(builder)
    {
    }

    //! \return an error message, or an empty string
    QString read(const QList<ImportFile> &files);
    const QList<IcingaRule> &rules() const { return m_rules; }
    //! Returns whether an `apply` or a group selects the objects with these names. Without a condition, only a loop does.
    bool selects(const IcingaRule &rule, const QJsonObject &names);
    //! Returns the objects that a rule makes: several if it has a loop. They can use these names.
    QList<IcingaObject> objects(const IcingaRule &rule, const QJsonObject &names = {});
    //! Counts the work, and fails when there is too much.
    void count(qsizetype steps);
    void fail(const QString &error) { m_error = m_error.isEmpty() ? error : m_error; }
    const QString &error() const { return m_error; }
    //! Adds a remark that an object with this name is missing, once for each place and target.
    void reportMissing(const ImportPlace &place, const QString &name, const QString &target = {});
    //! Adds a remark where the files first use a constant that none of them defines.
    void reportUndefined(const QString &constant);
    //! Adds a remark that Watchkeeper has no setting for this, once for each place.
    void reportSetting(const ImportPlace &place, const QString &key, const QString &target = {});

private:
    using Type = IcingaToken::Type;
    // Reading
    bool tokenize(const ImportFile &file, int index);
    bool addToken(IcingaToken token, QList<qsizetype> *open);
    void readTop(bool onlyConstants);
    void readConstant();
    void readInclude();
    void readRule();
    void readLoop(IcingaRule *rule);
    void readConditions(IcingaRule *rule);
    void skipStatement(qsizetype start);
    ImportPlace placeOf(qsizetype at) const;
    const IcingaToken &token(qsizetype ahead = 0) const { return m_tokens.at(std::min(m_at + ahead, m_tokens.size() - 1)); }
    bool isSign(const char *sign, qsizetype ahead = 0) const;
    bool isWord(const char *word, qsizetype ahead = 0) const;
    bool takeSign(const char *sign);
    bool isAtEnd() const { return m_at >= m_tokens.size() - 1; }
    // Running
    QJsonValue expression(int level);
    QJsonValue unary();
    QJsonValue member(const QJsonValue &value);
    QJsonValue primary();
    QJsonArray items(const char *closing);
    QJsonValue dictionary();
    QJsonValue named(const QString &name);
    QJsonValue call(const QString &name);
    QJsonValue evaluate(qsizetype at, IcingaObject *object);
    QJsonValue checked(const QJsonValue &value);
    void runBody(qsizetype body, IcingaObject *object, int depth);
    void runStatement(int depth);
    void runImport(int depth);
    void runAssignment();
    void setValue(QJsonObject *object, const QStringList &path, const QString &sign, const QJsonValue &value);
    QJsonValue notConstant();
    void reportStatement(qsizetype start);

    ImportBuilder *m_builder;
    QList<ImportFile> m_files;
    QList<IcingaToken> m_tokens;
    qsizetype m_at = 0;
    qsizetype m_steps = 0;
    int m_depth = 0;
    int m_brackets = 0; //!< in which a new line doesn't end a statement
    bool m_isConstant = true;
    bool m_isQuiet = false;  //!< whether no remarks are added
    qsizetype m_problem = 0; //!< where it isn't
    IcingaObject *m_object = nullptr;
    QJsonObject m_constants;
    QList<IcingaRule> m_rules;
    QHash<QString, qsizetype> m_templates; //!< bodies by type and name
    QHash<QString, bool> m_reported;
    QString m_error;
};

} // namespace watchkeeper
