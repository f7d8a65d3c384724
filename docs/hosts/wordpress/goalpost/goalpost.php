<?php
/**
 * Plugin Name: Goalpost
 * Description: KPI cards and target bars for plan against actual, by shortcodes such as [gp-kpi-card].
 * Version: 0.1.0
 * Requires at least: 5.7
 * Requires PHP: 7.4
 * License: MIT
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const GOALPOST_VERSION = '0.1.0';

/**
 * The tags, with the attributes that an author may write.
 *
 * @return array<string, string[]>
 */
function goalpost_tags() {
	return array(
		// The tags, as npm run hosts writes them.
		'gp-kpi-card' => array( 'interactive', 'value', 'target', 'prior', 'growth', 'forecast', 'whole', 'label', 'unit', 'period', 'as-of', 'source', 'better', 'bands', 'indicator', 'organisation', 'members', 'lang' ),
		'gp-report' => array( 'src', 'for', 'mapping', 'refresh', 'check', 'lang' ),
		'gp-sentence' => array( 'value', 'target', 'prior', 'growth', 'forecast', 'whole', 'label', 'unit', 'period', 'as-of', 'source', 'better', 'bands', 'indicator', 'organisation', 'members', 'lang' ),
		'gp-target-bar' => array( 'interactive', 'value', 'target', 'prior', 'growth', 'forecast', 'whole', 'label', 'unit', 'period', 'as-of', 'source', 'better', 'bands', 'indicator', 'organisation', 'members', 'lang' ),
		// End of the tags.
	);
}

/**
 * The tag that a shortcode stands for. What the shortcode encloses is the text that readers see without scripts.
 *
 * @param array|string $given    The attributes as written.
 * @param string|null  $enclosed What stands between the opening and the closing shortcode.
 * @param string       $tag      The name of the shortcode.
 * @return string
 */
function goalpost_shortcode( $given, $enclosed, $tag ) {
	wp_enqueue_script( 'goalpost' );
	$html = '<' . $tag;
	foreach ( (array) $given as $name => $value ) {
		// "check" has no value, so it comes as an item without a name.
		$key = is_int( $name ) ? $value : $name;
		if ( in_array( $key, goalpost_tags()[ $tag ], true ) ) {
			$html .= is_int( $name ) ? ' ' . $key : sprintf( ' %s="%s"', $key, esc_attr( $value ) );
		}
	}
	// WordPress puts paragraphs and line breaks around what an author writes on lines of its own.
	$inside = preg_replace( '~</?p>|<br ?/?>~', '', (string) $enclosed );
	return $html . '>' . do_shortcode( $inside ) . '</' . $tag . '>';
}

/** Names the script, whose parts are beside it, and the shortcodes. */
function goalpost_register() {
	wp_register_script( 'goalpost', plugins_url( 'embed/embed.js', __FILE__ ), array(), GOALPOST_VERSION, true );
	foreach ( array_keys( goalpost_tags() ) as $tag ) {
		add_shortcode( $tag, 'goalpost_shortcode' );
	}
}
add_action( 'init', 'goalpost_register' );

/**
 * Lets authors keep the tags, whose attributes are text and run nothing.
 *
 * @param array  $allowed The tags that are kept, with their attributes.
 * @param string $context What is filtered.
 * @return array
 */
function goalpost_allowed_html( $allowed, $context ) {
	if ( 'post' === $context ) {
		foreach ( goalpost_tags() as $tag => $names ) {
			$allowed[ $tag ] = array_fill_keys( $names, true );
		}
	}
	return $allowed;
}
add_filter( 'wp_kses_allowed_html', 'goalpost_allowed_html', 10, 2 );

/**
 * Loads the script where a tag, a table or a link is meant to become a card.
 *
 * @param string $content The content of a page.
 * @return string
 */
function goalpost_content( $content ) {
	if ( preg_match( '~<gp-|data-goalpost|#gp-~', $content ) ) {
		wp_enqueue_script( 'goalpost' );
	}
	return $content;
}
add_filter( 'the_content', 'goalpost_content' );
