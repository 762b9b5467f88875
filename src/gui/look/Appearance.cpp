// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/Appearance.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/words/PrivacyMask.h"
#include "gui/look/widgets/EventFilters.h"
#include "gui/look/widgets/Labels.h"
#include "targets/store/TargetsStore.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kComfortableRowPadding = 10;
constexpr int kCompactRowPadding = 4;

Density currentDensity = Density::Comfortable;
TimeFormat currentTimeFormat = TimeFormat::Relative;
int currentUptimeDays = 90;
bool isMaintenanceCounted = false;

} // namespace

Density density()
{
    return currentDensity;
}

TimeFormat timeFormat()
{
    return currentTimeFormat;
}

int lineHeight(const QFontMetrics &metrics)
{
    return metrics.height() + (currentDensity == Density::Compact ? kCompactRowPadding : kComfortableRowPadding);
}

int customUptimeDays()
{
    return currentUptimeDays;
}

void setCustomUptimeDays(int days)
{
    currentUptimeDays = std::clamp(days, 1, kMaxUptimeDays);
}

bool countsMaintenance()
{
    return isMaintenanceCounted;
}

void setCountsMaintenance(bool counts)
{
    isMaintenanceCounted = counts;
}

void setDensity(Density density)
{
    currentDensity = density;
}

void setTimeFormat(TimeFormat format)
{
    currentTimeFormat = format;
}

namespace {

Density densityFromKey(const QString &word)
{
    return word == "compact"_L1 ? Density::Compact : Density::Comfortable;
}

TimeFormat timeFormatFromKey(const QString &word)
{
    if (word == "utc"_L1)
        return TimeFormat::Utc;
    return word == "absolute"_L1 ? TimeFormat::Absolute : TimeFormat::Relative;
}

bool isFusion(const QString &style)
{
    return style.compare("fusion"_L1, Qt::CaseInsensitive) == 0;
}

//! Creates the style for a theme. Platform styles use their own colours, but Fusion accepts any palette.
QStyle *styleFor(Theme theme, const QString &systemStyle)
{
    if (theme == Theme::HighContrast)
        return new FramedStyle(FrameMode::All);
    return theme != Theme::System || isFusion(systemStyle) ? new FramedStyle(FrameMode::WhenNeeded)
                                                           : QStyleFactory::create(systemStyle);
}

//! Makes all widgets recalculate cached sizes and texts.
void notifyAllWidgets()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
        widget->update();
    }
}

} // namespace

std::optional<Theme> themeFromKey(const QString &word)
{
    if (word == "system"_L1)
        return Theme::System;
    if (word == "light"_L1)
        return Theme::Light;
    if (word == "dark"_L1)
        return Theme::Dark;
    if (word == "high-contrast"_L1)
        return Theme::HighContrast;
    return std::nullopt;
}

Appearance::Appearance(const std::optional<Theme> &ownTheme, QObject *parent)
    : QObject(parent)
    , m_themeOverride(ownTheme)
    , m_systemStyle(QApplication::style()->name())
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_theme == Theme::System)
            applyPalette();
    });
#endif
    if (ownTheme)
        applyTheme(*ownTheme);
}

void Appearance::followSettings(const Settings *settings)
{
    connect(settings, &Settings::changed, this, [this, settings] { apply(*settings); });
    apply(*settings);
}

void Appearance::apply(const Settings &settings)
{
    const Theme theme = themeFromKey(settings.value(setting::kTheme).toString()).value_or(Theme::System);
    applyTheme(m_themeOverride.value_or(theme));
    const Density wantedDensity = densityFromKey(settings.value(setting::kDensity).toString());
    const TimeFormat wantedFormat = timeFormatFromKey(settings.value(setting::kTimeFormat).toString());
    if (wantedDensity == density() && wantedFormat == timeFormat())
        return;
    setDensity(wantedDensity);
    setTimeFormat(wantedFormat);
    notifyAllWidgets();
}

PrivacyMode::PrivacyMode(const Settings *settings, const TargetsStore *targets, std::optional<bool> initial, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_initial(initial)
{
    connect(settings, &Settings::changed, this, &PrivacyMode::apply);
    connect(targets, &TargetsStore::changed, this, [this, targets] {
        if (m_mask)
            m_mask->learn(targets->document().targets);
    });
}

PrivacyMode::~PrivacyMode()
{
    PrivacyMask::install(nullptr);
}

void PrivacyMode::apply()
{
    const State wanted{m_settings->value(setting::kPrivacyMode).toBool(), m_settings->value(setting::kPrivacyNames).toBool()};
    if (!m_state) {
        m_state = State{m_initial.value_or(wanted.isOn), wanted.hidesNames};
        if (m_state->isOn) {
            m_mask = std::make_shared<PrivacyMask>(wanted.hidesNames);
            m_fields = std::make_unique<PrivateFieldFilter>();
        }
        PrivacyMask::install(m_mask);
        m_initial = wanted.isOn; // the settings count from now on, once they change
        return;
    }
    const bool isEdited = wanted.isOn != std::exchange(m_initial, wanted.isOn);
    const State next{isEdited ? wanted.isOn : m_state->isOn, wanted.hidesNames};
    const bool needsOther = next.isOn != m_state->isOn || (next.isOn && next.hidesNames != m_state->hidesNames);
    m_state = next;
    if (needsOther)
        emit changed(next.isOn);
}

void Appearance::applyTheme(Theme theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    QApplication::setStyle(styleFor(theme, m_systemStyle));
    applyPalette();
}

void Appearance::applyPalette()
{
    QApplication::setPalette(themePalette(*m_theme)); // for the system's theme, makes the platform's palette available
    if (m_theme == Theme::System && isFusion(m_systemStyle))
        QApplication::setPalette(systemPalette(QApplication::palette(), QApplication::style()->standardPalette()));
}

namespace {

constexpr qreal kCircleLineWidth = 1.5; // [px] thinner lines disappear in antialiasing

//! Returns the palette of a selected row with a tint. A view that tints the selection itself has another colour than its palette.
QPalette selectionPalette(const QStyleOptionViewItem &item, const QWidget *widget)
{
    const bool isTinted = widget && item.palette.color(QPalette::Highlight) != widget->palette().color(QPalette::Highlight);
    return isTinted ? item.palette : withTintedSelection(item.palette);
}

} // namespace

FramedStyle::FramedStyle(FrameMode framed)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_frameMode(framed)
{
}

int FramedStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    // The line below a mnemonic would separate letters that are joined in Arabic. Alt still works.
    const bool isLineBelowLetter = hint == SH_UnderlineShortcut && QGuiApplication::isRightToLeft();
    return hint == SH_DialogButtonBox_ButtonsHaveIcons || isLineBelowLetter
        ? 0
        : QProxyStyle::styleHint(hint, option, widget, data);
}

bool FramedStyle::isFramed(PrimitiveElement element) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_FrameLineEdit:
    case PE_PanelMenu: // Fusion doesn't draw PE_FrameMenu
        return true;
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_PanelButtonCommand:
        return m_frameMode == FrameMode::All;
    default:
        return false;
    }
}

QColor FramedStyle::frameColourFor(PrimitiveElement element, const QStyleOption &option) const
{
    if (option.state & State_HasFocus)
        return option.palette.color(QPalette::Highlight);
    if (m_frameMode == FrameMode::All)
        return option.palette.color(QPalette::WindowText);
    return element == PE_PanelMenu || element == PE_FrameLineEdit ? frameColour(option.palette)
                                                                  : option.palette.color(QPalette::PlaceholderText);
}

void FramedStyle::drawCircle(QPainter *painter, const QColor &colour, const QRect &rect) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, kCircleLineWidth));
    const qreal inset = kCircleLineWidth / 2;
    painter->drawEllipse(QRectF(rect).adjusted(inset, inset, -inset, -inset));
    painter->restore();
}

void FramedStyle::drawFrame(QPainter *painter, const QColor &colour, const QRect &rect) const
{
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(colour);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

//! Draws the background of a selected row as a tint with an edge, as in the table of targets.
void FramedStyle::drawSelection(PrimitiveElement element, QStyleOptionViewItem item, QPainter *painter,
                                const QWidget *widget) const
{
    item.palette = selectionPalette(item, widget);
    QProxyStyle::drawPrimitive(element, &item, painter, widget);
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (view && view->selectionBehavior() == QAbstractItemView::SelectRows)
        paintSelectionEdge(painter, view->viewport(), item.rect);
}

//! Whether the frame surrounds texts that the user edits. Fusion's frame is invisible on dark backgrounds.
bool FramedStyle::isTextFrame(PrimitiveElement element, const QWidget *widget) const
{
    const auto *text = element == PE_Frame ? qobject_cast<const QPlainTextEdit *>(widget) : nullptr;
    return text && !text->isReadOnly() && text->frameShape() != QFrame::NoFrame;
}

void FramedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if ((element == PE_PanelItemViewItem || element == PE_PanelItemViewRow) && item && (item->state & State_Selected))
        return drawSelection(element, *item, painter, widget);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorRadioButton)
        drawCircle(painter, frameColourFor(element, *option), option->rect);
    else if (isTextFrame(element, widget))
        drawFrame(painter, frameColourFor(PE_FrameLineEdit, *option), option->rect);
    else if (isFramed(element))
        drawFrame(painter, frameColourFor(element, *option), option->rect);
    else if (element == PE_Frame && qobject_cast<const QAbstractItemView *>(widget) && isDark(option->palette))
        drawFrame(painter, lineColour(option->palette), option->rect);
}

void FramedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (m_frameMode != FrameMode::All)
        return;
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawFrame(painter, frameColourFor(PE_Frame, *option), option->rect);
    else if (control == CC_ScrollBar)
        drawFrame(painter, frameColourFor(PE_Frame, *option), subControlRect(control, option, SC_ScrollBarSlider, widget));
}

void FramedStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (const auto *entry = qstyleoption_cast<const QStyleOptionMenuItem *>(option); element == CE_MenuItem && entry) {
        QStyleOptionMenuItem shown(*entry);
        if (const qsizetype tab = shown.text.indexOf(u'\t') + 1; tab > 0)
            shown.text = shown.text.left(tab) + isolated(shown.text.mid(tab)); // the key
        return QProxyStyle::drawControl(element, &shown, painter, widget);
    }
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (element != CE_ItemViewItem || !item)
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionViewItem shown(*item);
    shown.text = isolated(item->text);
    if (shown.state & State_Selected) {
        proxy()->drawPrimitive(PE_PanelItemViewItem, &shown, painter, widget);
        shown.palette = selectionPalette(*item, widget);
        shown.palette.setColor(QPalette::Text, shown.palette.color(QPalette::HighlightedText));
        shown.state &= ~State_Selected; // the icon keeps its colour on the tint
        shown.backgroundBrush = Qt::NoBrush;
    }
    QProxyStyle::drawControl(element, &shown, painter, widget);
}

void FramedStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled,
                               const QString &text, QPalette::ColorRole role) const
{
    // QLabel aligns a text in another direction than the layout as if the layout had the direction of the text.
    const bool isMixedLabel = QGuiApplication::isRightToLeft() && (flags & Qt::TextForceLeftToRight) != 0
        && (flags & (Qt::AlignLeft | Qt::AlignRight)) != 0;
    const int shownFlags = isMixedLabel ? flags ^ int(Qt::AlignLeft | Qt::AlignRight) : flags;
    QProxyStyle::drawItemText(painter, rect, shownFlags, palette, enabled, isolated(text), role);
}

} // namespace watchkeeper

#include "moc_Appearance.cpp"
