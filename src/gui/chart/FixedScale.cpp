// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/FixedScale.h"

#include "gui/chart/plot/AxisTicks.h"
#include "gui/look/widgets/PlainText.h"
#include "model/base/Quantity.h"

#include <QAction>
#include <QActionGroup>
#include <QDataStream>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns a proposal that numberFromText() reads.
QString scaleEndText(double number, Unit unit)
{
    switch (unit) {
    case Unit::Millisecond:
        return formatDuration(Milliseconds(std::max(1LL, std::llround(number))));
    case Unit::Byte:
        return formatByteSize(std::llround(number));
    default:
        return QLocale().toString(number, 'g', 6);
    }
}

} // namespace

FixedScale::FixedScale(QWidget *parent)
    : QObject(parent)
    , m_automatic(new QAction(tr("&Automatic scale"), this))
    , m_fixed(new QAction(tr("Fi&xed scale…"), this))
{
    m_automatic->setObjectName(u"chartAutomaticScale"_s);
    m_fixed->setObjectName(u"chartFixedScale"_s);
    auto *group = new QActionGroup(this);
    for (QAction *action : {m_automatic, m_fixed}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_automatic->setChecked(true);
    connect(m_automatic, &QAction::triggered, this, [this] { setTop(std::nullopt); });
    connect(m_fixed, &QAction::triggered, this, [this] {
        updateActions(); // the choice takes effect with a valid number
        ask(scaleEndText(top().value_or(m_greatest > 0 ? m_greatest : 1), m_unit), {});
    });
}

void FixedScale::addActions(QMenu *menu)
{
    menu->addActions({m_automatic, m_fixed});
}

void FixedScale::setSeries(const QString &key, Unit unit, double greatest)
{
    m_series = key;
    m_unit = unit;
    m_greatest = greatest;
    updateActions();
}

void FixedScale::setEnabled(bool isEnabled)
{
    m_automatic->setEnabled(isEnabled);
    m_fixed->setEnabled(isEnabled);
}

std::optional<double> FixedScale::top() const
{
    const auto found = m_tops.constFind(m_series);
    return found == m_tops.constEnd() ? std::nullopt : std::optional(*found);
}

void FixedScale::restore(QDataStream *stream)
{
    QHash<QString, double> tops;
    *stream >> tops;
    if (stream->status() != QDataStream::Ok)
        return;
    tops.removeIf([](const std::pair<const QString &, double &> &entry) { return !(entry.second > 0); });
    m_tops = tops;
    updateActions();
    emit changed();
}

std::optional<double> FixedScale::numberFromText(const QString &text, Unit unit)
{
    static const QRegularExpression suffix(u"[^0-9.,]*$"_s);
    const QString compact = QString(text).remove(u' ').remove(QChar::Nbsp);
    const QString digits = QString(compact).remove(suffix);
    const double number = QLocale().toDouble(digits);
    std::optional<double> read;
    if (digits == compact || (unit != Unit::Millisecond && unit != Unit::Byte)) {
        read = number;
    } else if (unit == Unit::Millisecond) {
        if (const auto duration = parseDuration(compact))
            read = static_cast<double>(duration->count());
    } else if (const auto bytes = parseByteSize(QString(compact).replace(u'k', u'K'))) {
        read = static_cast<double>(*bytes);
    }
    return read && std::isfinite(*read) && *read > 0 ? read : std::nullopt;
}

void FixedScale::ask(const QString &text, const QString &problem)
{
    auto *dialog = new QInputDialog(qobject_cast<QWidget *>(parent()));
    dialog->setObjectName(u"fixedScaleDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Fixed scale"));
    dialog->setInputMode(QInputDialog::TextInput);
    const QString label = tr("&End of the scale:");
    dialog->setLabelText(problem.isEmpty() ? label : problem + u'\n' + label);
    dialog->setTextValue(text);
    dialog->setOkButtonText(tr("Fix scale", "button"));
    connect(dialog, &QInputDialog::textValueSelected, this, &FixedScale::accept);
    dialog->open();
}

void FixedScale::accept(const QString &text)
{
    if (const auto number = numberFromText(text, m_unit))
        return setTop(number);
    const QString example =
        m_unit == Unit::None ? QLocale().toString(100) : chartNumberText(m_unit == Unit::Byte ? 2e6 : 50, m_unit);
    ask(text, tr("This isn't a valid end of the scale. Use a form like %1.").arg(example));
}

void FixedScale::setTop(std::optional<double> top)
{
    if (top)
        m_tops.insert(m_series, *top);
    else
        m_tops.remove(m_series);
    updateActions();
    emit changed();
}

void FixedScale::updateActions()
{
    const auto fixed = top();
    m_fixed->setChecked(fixed.has_value());
    m_automatic->setChecked(!fixed);
    m_fixed->setText(fixed ? tr("Fi&xed scale: up to %1…").arg(menuText(chartNumberText(*fixed, m_unit)))
                           : tr("Fi&xed scale…"));
}

} // namespace watchkeeper

#include "moc_FixedScale.cpp"
